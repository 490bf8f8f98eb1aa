import { command, VersionMismatch } from '#contracts/definition';
import { LastAdmin } from './errors.js';

export class EraseAccount {}

/**
 * Deletes the account and all personal data of its owner: here, and in the other contexts through
 * `auth.account-erased.v1`. Orders are kept in anonymized form.
 */
export const eraseAccount = command('auth.erase-me', {
  summary: 'Delete your account',
  description:
    'Permanently deletes the account and all personal data. This cannot be undone. Orders are kept in anonymized form. ' +
    'All sessions and API keys are revoked.',
  request: EraseAccount,
  errors: [LastAdmin, VersionMismatch],
  access: 'account:manage',
});
