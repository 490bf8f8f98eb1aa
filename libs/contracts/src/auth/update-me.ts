import { command, Text, VersionMismatch } from '#contracts/definition';
import { UserView } from './user-view.js';

export class UpdateMe {
  @Text({ max: 200, optional: true, example: 'Ada Lovelace' }) readonly name?: string;
}

export const updateMe = command('auth.update-me', {
  summary: 'Change your account',
  description: 'What is left out stays as it is.',
  request: UpdateMe,
  response: UserView,
  errors: [VersionMismatch],
  access: 'account:manage',
});
