import { command, Text, VersionMismatch } from '#contracts/definition';
import { UserView } from './user-view.js';
import * as limits from './field-limits.js';

export class UpdateProfile {
  @Text({ ...limits.userName, optional: true }) readonly name?: string;
}

export const updateProfile = command('auth.update-me', {
  summary: 'Update your account',
  description: 'Updates the provided fields. Omitted fields stay unchanged.',
  request: UpdateProfile,
  response: UserView,
  failures: [VersionMismatch],
  access: 'account:manage',
});
