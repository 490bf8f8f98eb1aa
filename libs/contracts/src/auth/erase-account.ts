import { command, VersionMismatch } from '#contracts/definition';
import { LastAdmin, RecentLoginRequired } from './failures.js';

export class EraseAccount {}

/**
 * Deletes the account and all personal data of its owner: here, and in the other contexts through
 * `auth.account-erased.v1`. Orders are kept in anonymized form.
 */
export const eraseAccount = command('auth.erase-me', {
  summary: 'Delete your account',
  description:
    'Permanently deletes the account and all personal data. This cannot be undone. Orders are kept in anonymized form. ' +
    'All sessions and API keys are revoked. Requires a session that started within the last five minutes.',
  request: EraseAccount,
  failures: [LastAdmin, RecentLoginRequired, VersionMismatch],
  access: 'account:manage',
});
