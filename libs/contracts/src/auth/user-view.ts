import { Email, Flag, Id, Text, TextList, Timestamp } from '#contracts/definition';

export const roles = ['customer', 'staff', 'admin'] as const;

/** A set of permissions. Only auth maps roles to permissions; other contexts check permissions. */
export type Role = (typeof roles)[number];

/** An account, as shown to its owner and to users with `users:manage`. */
export class UserView {
  @Id() readonly id!: string;
  @Email({ example: 'ada@example.com' }) readonly email!: string;
  @Text({ max: 200, example: 'Ada Lovelace' }) readonly name!: string;
  @TextList({ items: { max: 20 }, max: roles.length, example: ['customer'] }) readonly roles!: Role[];
  @Flag() readonly emailVerified!: boolean;
  @Flag() readonly disabled!: boolean;
  @Timestamp() readonly createdAt!: string;
}
