import { Email, Flag, Id, Text, TextList, Timestamp } from '#contracts/definition';

export const roles = ['customer', 'staff', 'admin'] as const;

/** A bundle of permissions. Which ones is only auth's business: others look at the permissions. */
export type Role = (typeof roles)[number];

/** An account, as its owner and those who manage users see it. */
export class UserView {
  @Id() readonly id!: string;
  @Email({ example: 'ada@example.com' }) readonly email!: string;
  @Text({ max: 200, example: 'Ada Lovelace' }) readonly name!: string;
  @TextList({ items: { max: 20 }, max: roles.length, example: ['customer'] }) readonly roles!: Role[];
  @Flag() readonly emailVerified!: boolean;
  @Flag() readonly disabled!: boolean;
  @Timestamp() readonly createdAt!: string;
}
