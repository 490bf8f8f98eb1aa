import { event, Id, Timestamp } from '#contracts/definition';

class UserRegisteredV1 {
  @Id() readonly userId!: string;
  @Timestamp() readonly registeredAt!: string;
}

export const userRegistered = event(
  'auth.user-registered.v1',
  UserRegisteredV1,
  'A user registered. Contains no personal data, because events outlive erased accounts.',
);
