import { command, Text, TextList } from '#contracts/definition';
import { MfaAlreadyEnabled, MfaCodeInvalid, MfaNotEnabled, TooManyAttempts } from './failures.js';

export class ConfirmMfa {
  @Text({ min: 6, max: 6, pattern: /^\d{6}$/, example: '492039' }) readonly code!: string;
}

export class RecoveryCodes {
  @TextList({
    items: { max: 40 },
    max: 10,
    description: 'Single-use codes that replace a code from the app. Returned only in this response.',
    example: ['k7m2px-9rtqab-cdefgh-jkmnpq'],
  })
  readonly recoveryCodes!: string[];
}

export const confirmMfa = command('auth.confirm-mfa', {
  summary: 'Enable MFA',
  description:
    'Confirms the authenticator app with a code. From now on, every login requires a code. Ends all other sessions, ' +
    'revokes the API keys and returns recovery codes for use when the app is not available.',
  request: ConfirmMfa,
  response: RecoveryCodes,
  failures: [MfaCodeInvalid, MfaAlreadyEnabled, MfaNotEnabled, TooManyAttempts],
  access: 'account:manage',
});
