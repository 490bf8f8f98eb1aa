import { command, Text } from '#contracts/definition';
import { AuthBusy, MfaCodeInvalid, MfaNotEnabled, TooManyAttempts, WrongPassword } from './failures.js';
import * as limits from './field-limits.js';

export class DisableMfa {
  @Text(limits.password) readonly currentPassword!: string;
  @Text({ max: 40, description: 'A code from the authenticator app, or a recovery code.', example: '492039' })
  readonly code!: string;
}

export const disableMfa = command('auth.disable-mfa', {
  summary: 'Disable MFA',
  description:
    'Logins no longer require a code. Deletes the recovery codes, ends all other sessions and revokes the API keys.',
  request: DisableMfa,
  failures: [WrongPassword, MfaCodeInvalid, MfaNotEnabled, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
