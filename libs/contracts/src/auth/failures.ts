import { failure, Integer, TextList } from '#contracts/definition';
import * as limits from './field-limits.js';

class RetryAfterDetails {
  @Integer({ description: 'Seconds to wait before retrying. Equals `Retry-After`.', example: 30 })
  readonly retryAfterSeconds!: number;
}

export class EmailTaken extends failure(
  'auth.email-taken',
  'conflict',
  () => 'An account with this email address already exists.',
  {
    meaning:
      'The email address is already registered. Log in to the existing account, or request a password reset.',
  },
) {}

export class UnverifiedAccount extends failure(
  'auth.account-unverified',
  'conflict',
  () => 'An account with this email address exists, and its address is not verified.',
  {
    meaning:
      'The account may have been registered by a person who does not own the email address. Verify the address first, or promote the account explicitly.',
  },
) {}

export class AccountDisabled extends failure(
  'auth.account-disabled',
  'conflict',
  () => 'An account with this email address exists and is disabled.',
  {
    meaning:
      'A disabled account cannot be promoted. Enable it first; an admin does so with `PATCH /v1/users/{id}`.',
  },
) {}

/** Deliberately identical for an unknown email address, a wrong password and a disabled account. */
export class InvalidCredentials extends failure(
  'auth.invalid-credentials',
  'unauthenticated',
  () => 'The email address or password is incorrect.',
  {
    meaning:
      'The combination of email address, password and code is not valid. For security reasons, the response does not ' +
      'reveal which of them is wrong. Try again, or request a password reset.',
  },
) {}

/** Counted per account, whether or not the account exists, and per IP address. Never permanent. */
export class TooManyAttempts extends failure(
  'auth.too-many-attempts',
  'rate-limited',
  (d) => `Too many failed attempts. Try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'There were too many attempts with a wrong password or code. Until `Retry-After` has passed, every attempt is ' +
      'rejected, even with the correct credentials.',
    details: RetryAfterDetails,
  },
) {}

/** Counted per account and per client network (IPv4 address or IPv6 /64). */
export class QuotaExceeded extends failure(
  'auth.quota-exceeded',
  'rate-limited',
  (d) => `The hourly limit is reached. Try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'The number of successful logins or created API keys of the account, or of logins, registrations or requested mails of ' +
      'the client network, has reached its limit per hour. Retry after `Retry-After`, and keep a session instead of logging in for each request.',
    details: RetryAfterDetails,
  },
) {}

/** The password hashing queue is full. The request was not processed. */
export class AuthBusy extends failure(
  'auth.busy',
  'unavailable',
  (d) => `Too many password checks are in progress. Try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'The service is processing too many passwords at the moment. The request was not processed. Retry after ' +
      '`Retry-After`.',
    details: RetryAfterDetails,
  },
) {}

export class InvalidRefreshToken extends failure(
  'auth.refresh-invalid',
  'unauthenticated',
  () => 'The refresh token is invalid, expired or revoked.',
  { meaning: 'The session of this refresh token does not exist or has ended. Log in again.' },
) {}

/** A rotated token was used again, so a third party may have a copy of it: the whole session is revoked. */
export class RefreshReused extends failure(
  'auth.refresh-reused',
  'unauthenticated',
  () => 'The refresh token was already used. Log in again.',
  {
    meaning:
      'A refresh token can be used only once, and this one was used before. It may have been stolen, so the whole session ' +
      'was ended. Log in again. Refresh from one place at a time, and always store the latest refresh token.',
  },
) {}

/** `forbidden` instead of `unauthenticated`: the principal is authenticated, and logging in again would not help. */
export class WrongPassword extends failure(
  'auth.wrong-password',
  'forbidden',
  () => 'The current password is incorrect.',
  { meaning: '`currentPassword` is not the password of the account. Nothing was changed.' },
) {}

/** `forbidden` instead of `unauthenticated`: the access token is valid, so refreshing it would not help. */
export class RecentLoginRequired extends failure(
  'auth.recent-login-required',
  'forbidden',
  () => 'This operation requires a recent login.',
  {
    meaning:
      'An access token alone is not sufficient for this operation. Log in again and retry within five minutes, or send ' +
      '`currentPassword` where the operation accepts it.',
  },
) {}

/** Also for a session that has ended or belongs to another user. */
export class SessionNotFound extends failure(
  'auth.session-not-found',
  'not-found',
  () => 'No such session.',
  { meaning: 'You have no active session with this id. It may have ended already.' },
) {}

/** At least one active admin must remain, so that users can still be managed. */
export class LastAdmin extends failure(
  'auth.last-admin',
  'conflict',
  () => 'The last admin cannot be demoted, disabled or deleted.',
  {
    meaning:
      'At least one active admin must remain. Grant the role `admin` to another user before you demote, disable or delete ' +
      'this one.',
  },
) {}

export class UserNotFound extends failure('auth.user-not-found', 'not-found', () => 'No such user.', {
  meaning: 'There is no user with this id. The account may have been deleted.',
}) {}

/** Deliberately identical for an unknown, used or expired token. */
export class InvalidMailToken extends failure(
  'auth.mail-token-invalid',
  'invalid',
  () => 'The token is invalid or expired. Request a new email.',
  { meaning: 'The token from the email is invalid, expired or already used. Request a new email.' },
) {}

/** Also for a key that is revoked or expired, or belongs to another user. */
export class ApiKeyNotFound extends failure('auth.api-key-not-found', 'not-found', () => 'No such API key.', {
  meaning: 'You have no active API key with this id. It may have been revoked or have expired.',
}) {}

class TooManyApiKeysDetails {
  @Integer({ description: 'Maximum number of active API keys per account.', example: limits.maxApiKeys })
  readonly most!: number;
}

export class TooManyApiKeys extends failure(
  'auth.too-many-api-keys',
  'conflict',
  (d) => `An account can have at most ${d.most} active API keys.`,
  {
    meaning:
      'Your account has the maximum number of active API keys. Revoke one that you no longer need, and retry.',
    details: TooManyApiKeysDetails,
  },
) {}

class ScopeNotHeldDetails {
  @TextList({
    items: { max: 50 },
    max: 20,
    description: 'The requested scopes that you do not have.',
    example: ['users:manage'],
  })
  readonly scopes!: readonly string[];
}

export class ScopeNotHeld extends failure(
  'auth.scope-not-held',
  'forbidden',
  (d) => `You do not have these permissions: ${d.scopes.join(', ')}.`,
  {
    meaning: 'An API key cannot have more permissions than its owner. Remove the listed `scopes` and retry.',
    details: ScopeNotHeldDetails,
  },
) {}

/** The password is correct, but the account requires a code. */
export class MfaRequired extends failure(
  'auth.mfa-required',
  'unauthenticated',
  () => 'A code from the authenticator app or a recovery code is required.',
  {
    meaning: 'The password is correct, but MFA is enabled for this account. Retry the request with a `code`.',
  },
) {}

/** Counts as a failed attempt, like a wrong password. Also for a code that was already used. */
export class MfaCodeInvalid extends failure(
  'auth.mfa-code-invalid',
  'forbidden',
  () => 'The code is incorrect.',
  {
    meaning:
      'The code is incorrect, expired or already used. Retry with the next code, and check that the clock of the device ' +
      'is correct.',
  },
) {}

export class EmailUnverified extends failure(
  'auth.email-unverified',
  'conflict',
  () => 'Verify your email address first.',
  {
    meaning:
      'The operation requires a verified email address, because another person may have registered it. Open the link in ' +
      'the verification email, or request a new one.',
  },
) {}

export class MfaAlreadyEnabled extends failure(
  'auth.mfa-already-enabled',
  'conflict',
  () => 'MFA is already enabled.',
  {
    meaning:
      'An authenticator app is already set up for this account. To set up another one, disable MFA first.',
  },
) {}

/** `forbidden`: admins must not bypass the password and the code that they need to disable their own MFA. */
export class OwnMfaReset extends failure(
  'auth.own-mfa-reset',
  'forbidden',
  () => 'You cannot reset your own MFA.',
  {
    meaning:
      'Admins reset the MFA of other users only. To remove your own, use `POST /v1/auth/me/mfa/disable` with your ' +
      'password and a code or recovery code, or let another admin do it.',
  },
) {}

export class MfaNotEnabled extends failure('auth.mfa-not-enabled', 'conflict', () => 'MFA is not enabled.', {
  meaning: 'MFA is not enabled for this account, and no enrollment was started.',
}) {}
