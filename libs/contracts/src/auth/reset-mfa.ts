import { command, Id } from '#contracts/definition';
import { MfaNotEnabled, OwnMfaReset, RecentLoginRequired, UserNotFound } from './failures.js';

export class ResetMfa {
  @Id() readonly id!: string;
}

export const resetMfa = command('auth.reset-mfa', {
  summary: 'Reset the MFA of a user',
  description:
    'Removes the authenticator app and the recovery codes of another user, who has lost both, or whose email address ' +
    'another person registered. Ends all sessions of the user and revokes the API keys. The next login requires only the ' +
    'password. Requires a session that started within the last five minutes, and is recorded in the audit log. Verify the ' +
    'identity of the user first.',
  request: ResetMfa,
  failures: [UserNotFound, MfaNotEnabled, OwnMfaReset, RecentLoginRequired],
  access: 'users:manage',
});
