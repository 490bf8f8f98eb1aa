import { command, Text, VersionMismatch } from '#contracts/definition';
import { UserView } from './user-view.js';

export class UpdateProfile {
  @Text({ max: 200, optional: true, example: 'Ada Lovelace' }) readonly name?: string;
}

export const updateProfile = command('auth.update-me', {
  summary: 'Update your account',
  description: 'Updates the provided fields. Omitted fields stay unchanged.',
  request: UpdateProfile,
  response: UserView,
  errors: [VersionMismatch],
  access: 'account:manage',
});
