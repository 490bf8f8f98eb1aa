import { command, Text, VersionMismatch } from '#contracts/definition';
import { UserView } from './user-view.js';

export class UpdateMe {
  @Text({ max: 200, optional: true, example: 'Ada Lovelace' }) readonly name?: string;
}

/** What is left out stays as it is. */
export const updateMe = command('auth.update-me', {
  request: UpdateMe,
  response: UserView,
  errors: [VersionMismatch],
  access: 'account:manage',
});
