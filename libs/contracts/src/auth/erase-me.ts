import { command, VersionMismatch } from '#contracts/definition';
import { LastAdmin } from './errors.js';

export class EraseMe {}

/**
 * Deletes the account with everything that is known about the person, here and by `auth.account-erased.v1` in every
 * other context. Orders stay, without their person.
 */
export const eraseMe = command('auth.erase-me', {
  summary: 'Delete your account',
  description:
    'Everything that is known about the person is erased, here and wherever else it is kept, and cannot ' +
    'be brought back. Orders stay, without their person. All sessions and API keys end.',
  request: EraseMe,
  errors: [LastAdmin, VersionMismatch],
  access: 'account:manage',
});
