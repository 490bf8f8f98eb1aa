import { event, Id, Timestamp } from '#contracts/definition';

/** Whoever keeps personal data of this user erases it now. */
export class AccountErasedV1 {
  @Id() readonly userId!: string;
  @Timestamp() readonly erasedAt!: string;
}

export const accountErased = event('auth.account-erased.v1', AccountErasedV1);
