import { command, Text } from '#contracts/definition';
import { AuthBusy, EmailUnverified, MfaAlreadyEnabled, TooManyAttempts, WrongPassword } from './failures.js';
import * as limits from './field-limits.js';

export class BeginMfa {
  @Text(limits.password) readonly currentPassword!: string;
}

export class MfaEnrollment {
  @Text({
    max: 64,
    description: 'The shared secret in base32, for manual entry.',
    example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  })
  readonly secret!: string;
  @Text({
    max: 500,
    description: 'The `otpauth://` URI to display as a QR code.',
    example: 'otpauth://totp/Cleave:ada@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Cleave',
  })
  readonly uri!: string;
}

/** Creates a TOTP secret (RFC 6238). MFA is not enforced until a code confirms the secret. */
export const beginMfa = command('auth.begin-mfa', {
  summary: 'Start MFA enrollment',
  description:
    'Creates a secret for an authenticator app (TOTP, RFC 6238). MFA is not enabled until you confirm it with a code. Requires a verified email address.',
  request: BeginMfa,
  response: MfaEnrollment,
  failures: [WrongPassword, EmailUnverified, MfaAlreadyEnabled, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
