import { event, Id, Timestamp } from '#contracts/definition';

export class AccountErasedV1 {
  @Id() readonly userId!: string;
  @Timestamp() readonly erasedAt!: string;
}

export const accountErased = event(
  'auth.account-erased.v1',
  AccountErasedV1,
  'An account was erased. Subscribers must erase all personal data of this user.',
);
