import { failure } from '#contracts/definition';

interface RetryLater {
  /** Whole seconds. */
  readonly retryAfterSeconds: number;
}

export class EmailTaken extends failure(
  'auth.email-taken',
  'conflict',
  () => 'An account with this email address exists already.',
) {}

/** Deliberately the same for an unknown account, a wrong password and a disabled account. */
export class InvalidCredentials extends failure(
  'auth.invalid-credentials',
  'unauthenticated',
  () => 'The email address or the password is wrong.',
) {}

/** Counted per account, whether or not the account exists; never permanent. */
export class TooManyAttempts extends failure(
  'auth.too-many-attempts',
  'rate-limited',
  (d: RetryLater) => `Too many failed attempts. Try again in ${d.retryAfterSeconds} s.`,
) {}

/** More passwords are waiting to be checked than can be in reasonable time. Nothing was done. */
export class AuthBusy extends failure(
  'auth.busy',
  'unavailable',
  (d: RetryLater) => `Too many people are signing in right now. Try again in ${d.retryAfterSeconds} s.`,
) {}

export class InvalidRefreshToken extends failure(
  'auth.refresh-invalid',
  'unauthenticated',
  () => 'The refresh token is unknown, expired or revoked.',
) {}

/** A spent token came back, so someone else may hold a copy: every token of that login is revoked. */
export class RefreshReused extends failure(
  'auth.refresh-reused',
  'unauthenticated',
  () => 'The refresh token was used already. Sign in again.',
) {}

/** Not `unauthenticated`: who is asking is known, and signing in again would not help. */
export class WrongPassword extends failure(
  'auth.wrong-password',
  'forbidden',
  () => 'The current password is wrong.',
) {}

/** Also for a session that has ended, and for somebody else's. */
export class SessionNotFound extends failure(
  'auth.session-not-found',
  'not-found',
  () => 'There is no such session.',
) {}

/** Somebody has to be left who can manage users. */
export class LastAdmin extends failure(
  'auth.last-admin',
  'conflict',
  () => 'This is the last admin: make somebody else one first.',
) {}

export class UserNotFound extends failure(
  'auth.user-not-found',
  'not-found',
  () => 'There is no such user.',
) {}

/** Deliberately the same for a token that is unknown, used or expired. */
export class InvalidMailToken extends failure(
  'auth.mail-token-invalid',
  'invalid',
  () => 'The link is not valid any more. Ask for a new one.',
) {}

/** Also for a key that was revoked or has expired, and for somebody else's. */
export class ApiKeyNotFound extends failure(
  'auth.api-key-not-found',
  'not-found',
  () => 'There is no such key.',
) {}

export class ScopeNotHeld extends failure(
  'auth.scope-not-held',
  'forbidden',
  (d: { scopes: readonly string[] }) => `A key cannot have what its owner has not: ${d.scopes.join(', ')}.`,
) {}

/** The password was right. Sign in again, with a code. */
export class MfaRequired extends failure(
  'auth.mfa-required',
  'unauthenticated',
  () => 'A code from the authenticator app, or a recovery code, is needed as well.',
) {}

/** Counted like a wrong password. Also for a code that was used before. */
export class MfaCodeInvalid extends failure(
  'auth.mfa-code-invalid',
  'forbidden',
  () => 'The code is wrong.',
) {}

export class MfaAlreadyEnabled extends failure(
  'auth.mfa-already-enabled',
  'conflict',
  () => 'Codes are asked for already.',
) {}

export class MfaNotEnabled extends failure(
  'auth.mfa-not-enabled',
  'conflict',
  () => 'No codes are asked for.',
) {}
