import { event, Id, Timestamp } from '#contracts/definition';

/** Names no one: events outlive an account whose owner asked to be forgotten. */
export class UserRegisteredV1 {
  @Id() readonly userId!: string;
  @Timestamp() readonly registeredAt!: string;
}

export const userRegistered = event('auth.user-registered.v1', UserRegisteredV1);
