import { command, Text, TextList } from '#contracts/definition';
import {
  AuthBusy,
  MfaAlreadyEnabled,
  MfaCodeInvalid,
  MfaNotEnabled,
  TooManyAttempts,
  WrongPassword,
} from './errors.js';

export class BeginMfa {
  @Text({ max: 128, example: 'correct horse battery staple' }) readonly currentPassword!: string;
}

export class MfaEnrolment {
  @Text({
    max: 64,
    description: 'In base32, to be typed in where no picture can be taken.',
    example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  })
  readonly secret!: string;
  @Text({
    max: 500,
    description: 'To be shown as a QR code.',
    example: 'otpauth://totp/Cleave:ada@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Cleave',
  })
  readonly uri!: string;
}

/** Makes a secret for an authenticator app (RFC 6238). Nothing is enforced until a code confirms it. */
export const beginMfa = command('auth.begin-mfa', {
  summary: 'Begin to set up an authenticator app',
  description: 'Makes a secret for the app (RFC 6238). Nothing changes until a code of the app confirms it.',
  request: BeginMfa,
  response: MfaEnrolment,
  errors: [WrongPassword, MfaAlreadyEnabled, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});

export class ConfirmMfa {
  @Text({ min: 6, max: 6, pattern: /^\d{6}$/, example: '492039' }) readonly code!: string;
}

export class RecoveryCodes {
  @TextList({
    items: { max: 40 },
    max: 10,
    description: 'Each good for one login. Shown this once.',
    example: ['k7m2px-9rtqab-cdefgh-jkmnpq'],
  })
  readonly recoveryCodes!: string[];
}

export const confirmMfa = command('auth.confirm-mfa', {
  summary: 'Ask for codes from now on',
  description:
    'Each login needs a code of the app from here on. Ends every session but the one that asks, and ' +
    'answers recovery codes for the day the app is lost.',
  request: ConfirmMfa,
  response: RecoveryCodes,
  errors: [MfaCodeInvalid, MfaAlreadyEnabled, MfaNotEnabled, TooManyAttempts],
  access: 'account:manage',
});

export class DisableMfa {
  @Text({ max: 128, example: 'correct horse battery staple' }) readonly currentPassword!: string;
  @Text({ max: 40, description: 'From the app, or a recovery code.', example: '492039' })
  readonly code!: string;
}

export const disableMfa = command('auth.disable-mfa', {
  summary: 'Ask for codes no more',
  description:
    'The password is enough to log in from here on; the recovery codes are worth nothing any more.',
  request: DisableMfa,
  errors: [WrongPassword, MfaCodeInvalid, MfaNotEnabled, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
