import { failure } from './failure.js';

/** One thing wrong with an input. `pointer` is an RFC 6901 JSON pointer into what was sent. */
export interface InvalidField {
  readonly pointer: string;
  readonly detail: string;
}

// What any message may fail with, whatever it declares.

export class InvalidRequest extends failure(
  'platform.invalid-request',
  'invalid',
  (_: { errors: readonly InvalidField[] }) => 'The request is not valid.',
) {}

export class Unauthenticated extends failure(
  'platform.unauthenticated',
  'unauthenticated',
  () => 'A valid access token is required.',
) {}

export class Forbidden extends failure(
  'platform.forbidden',
  'forbidden',
  (d: { permission: string }) => `This needs the permission ${d.permission}.`,
) {}

/** `not-sent`: always safe to try again. `unknown`: the request may or may not have been carried out. */
export class Unreachable extends failure(
  'platform.unreachable',
  'unavailable',
  (d: { context: string; outcome: 'not-sent' | 'unknown' }) =>
    d.outcome === 'not-sent'
      ? `${d.context} cannot be reached; nothing was done.`
      : `${d.context} did not answer; the request may or may not have been carried out.`,
) {}

/** For messages that a client may make conditional on what it has read (`If-Match`): they declare it. */
export class VersionMismatch extends failure(
  'platform.version-mismatch',
  'conflict',
  () => 'It has changed since it was read: read it again before changing it.',
  { httpStatus: 412 },
) {}

/** For messages that a client may only send under an idempotency key: they declare it. */
export class IdempotencyKeyMissing extends failure(
  'platform.idempotency-key-missing',
  'invalid',
  () => 'This needs an Idempotency-Key of 1 to 255 visible ASCII characters.',
) {}

export class IdempotencyKeyReused extends failure(
  'platform.idempotency-key-reused',
  'conflict',
  () => 'This Idempotency-Key belongs to another request.',
  { httpStatus: 422 },
) {}

export class IdempotencyKeyInUse extends failure(
  'platform.idempotency-key-in-use',
  'conflict',
  (_: { retryAfterSeconds: number }) =>
    'The first request with this Idempotency-Key is still being carried out.',
) {}

/** Of a process, told by its readiness probe; no message fails with it. */
export class NotReady extends failure(
  'platform.not-ready',
  'unavailable',
  (d: { missing: readonly string[] }) => `Not ready: ${d.missing.join('; ')}.`,
) {}

export class InternalFailure extends failure(
  'platform.internal',
  'internal',
  () => 'Something went wrong on our side.',
) {}

export const platformFailures = [
  InvalidRequest,
  Unauthenticated,
  Forbidden,
  Unreachable,
  IdempotencyKeyReused,
  IdempotencyKeyInUse,
  InternalFailure,
] as const;
