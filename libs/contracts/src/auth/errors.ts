import { failure, Integer, TextList } from '#contracts/definition';

class RetryLater {
  @Integer({ description: 'Seconds to wait; the same as `Retry-After`.', example: 30 })
  readonly retryAfterSeconds!: number;
}

export class EmailTaken extends failure(
  'auth.email-taken',
  'conflict',
  () => 'An account with this email address exists already.',
  {
    meaning:
      'There is an account with this address. Sign in with it, or ask for a new password if it is forgotten.',
  },
) {}

/** Deliberately the same for an unknown account, a wrong password and a disabled account. */
export class InvalidCredentials extends failure(
  'auth.invalid-credentials',
  'unauthenticated',
  () => 'The email address or the password is wrong.',
  {
    meaning:
      'Nobody can sign in with this address and this password. Which of them is wrong is not told. Try again, or ask ' +
      'for a new password.',
  },
) {}

/** Counted per account, whether or not the account exists; never permanent. */
export class TooManyAttempts extends failure(
  'auth.too-many-attempts',
  'rate-limited',
  (d) => `Too many failed attempts. Try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'A password or code of this account was wrong too often, and until `Retry-After` is over not even the right one ' +
      'is looked at.',
    details: RetryLater,
  },
) {}

/** More passwords are waiting to be checked than can be in reasonable time. Nothing was done. */
export class AuthBusy extends failure(
  'auth.busy',
  'unavailable',
  (d) => `Too many people are signing in right now. Try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'More passwords wait to be checked than can be checked in good time, so this one was not begun. Wait for ' +
      '`Retry-After` and try again.',
    details: RetryLater,
  },
) {}

export class InvalidRefreshToken extends failure(
  'auth.refresh-invalid',
  'unauthenticated',
  () => 'The refresh token is unknown, expired or revoked.',
  { meaning: 'The session of this refresh token has ended, or there never was one. Sign in again.' },
) {}

/** A spent token came back, so someone else may hold a copy: every token of that login is revoked. */
export class RefreshReused extends failure(
  'auth.refresh-reused',
  'unauthenticated',
  () => 'The refresh token was used already. Sign in again.',
  {
    meaning:
      'A refresh token is good for one use, and this one was used before. Somebody may have a copy of it, so its whole ' +
      'session has ended. Sign in again; refresh in one place at a time, and keep the token that you are given.',
  },
) {}

/** Not `unauthenticated`: who is asking is known, and signing in again would not help. */
export class WrongPassword extends failure(
  'auth.wrong-password',
  'forbidden',
  () => 'The current password is wrong.',
  { meaning: '`currentPassword` is not the password of the account, so nothing was changed.' },
) {}

/** Also for a session that has ended, and for somebody else's. */
export class SessionNotFound extends failure(
  'auth.session-not-found',
  'not-found',
  () => 'There is no such session.',
  { meaning: 'None of your sessions has this id. Perhaps it has ended already.' },
) {}

/** Somebody has to be left who can manage users. */
export class LastAdmin extends failure(
  'auth.last-admin',
  'conflict',
  () => 'This is the last admin: make somebody else one first.',
  {
    meaning:
      'Without this account nobody could manage users any more, so it cannot be disabled, deleted or lose the role ' +
      '`admin`. Give the role to somebody else first.',
  },
) {}

export class UserNotFound extends failure(
  'auth.user-not-found',
  'not-found',
  () => 'There is no such user.',
  { meaning: 'No account has this id. Perhaps its owner has deleted it.' },
) {}

/** Deliberately the same for a token that is unknown, used or expired. */
export class InvalidMailToken extends failure(
  'auth.mail-token-invalid',
  'invalid',
  () => 'The link is not valid any more. Ask for a new one.',
  { meaning: 'A mailed link works once, and for a while only. Ask for a new mail.' },
) {}

/** Also for a key that was revoked or has expired, and for somebody else's. */
export class ApiKeyNotFound extends failure(
  'auth.api-key-not-found',
  'not-found',
  () => 'There is no such key.',
  { meaning: 'None of your keys that still work has this id. Perhaps it was revoked already.' },
) {}

class MissingScopes {
  @TextList({
    items: { max: 50 },
    max: 20,
    description: 'The scopes that you do not have yourself.',
    example: ['users:manage'],
  })
  readonly scopes!: readonly string[];
}

export class ScopeNotHeld extends failure(
  'auth.scope-not-held',
  'forbidden',
  (d) => `A key cannot have what its owner has not: ${d.scopes.join(', ')}.`,
  {
    meaning: 'You asked for a key that may do more than you may. Leave out the `scopes` that are named.',
    details: MissingScopes,
  },
) {}

/** The password was right. Sign in again, with a code. */
export class MfaRequired extends failure(
  'auth.mfa-required',
  'unauthenticated',
  () => 'A code from the authenticator app, or a recovery code, is needed as well.',
  { meaning: 'The password is right, and this account asks for more. Send the same again with a `code`.' },
) {}

/** Counted like a wrong password. Also for a code that was used before. */
export class MfaCodeInvalid extends failure(
  'auth.mfa-code-invalid',
  'forbidden',
  () => 'The code is wrong.',
  {
    meaning:
      'The code is not the one that the app shows now, or was used before. Wait for the next one, and see that the ' +
      'clock of the device is right.',
  },
) {}

export class MfaAlreadyEnabled extends failure(
  'auth.mfa-already-enabled',
  'conflict',
  () => 'Codes are asked for already.',
  { meaning: 'An app is set up for this account. To set up another one, disable that first.' },
) {}

export class MfaNotEnabled extends failure(
  'auth.mfa-not-enabled',
  'conflict',
  () => 'No codes are asked for.',
  {
    meaning:
      'No app is set up for this account, nor has setting one up begun: there is nothing to confirm or disable.',
  },
) {}
