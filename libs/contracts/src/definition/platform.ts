import { failure } from './failure.js';
import { Integer, List, OneOf, Text, TextList } from './fields.js';

/** One thing wrong with an input. */
export class InvalidField {
  // A name that was sent may be all of a body, and its escapes twice as long.
  @Text({
    min: 0,
    max: 2_097_152,
    description: 'An RFC 6901 JSON pointer into what was sent.',
    example: '/limit',
  })
  readonly pointer!: string;

  @Text({ max: 1_000, description: 'What is wrong there.', example: 'must not be greater than 100' })
  readonly detail!: string;
}

class InvalidFields {
  @List(() => InvalidField, {
    max: 100,
    description: 'Each thing that is wrong, and where; the first hundred.',
  })
  readonly errors!: readonly InvalidField[];
}

// What any message may fail with, whatever it declares.

export class InvalidRequest extends failure(
  'platform.invalid-request',
  'invalid',
  () => 'The request is not valid.',
  {
    meaning:
      'Something was sent that this operation does not take, or something it needs was not. `errors` points at all ' +
      'of it at once. Sent again as it is, the request will be refused again.',
    details: InvalidFields,
  },
) {}

export class Unauthenticated extends failure(
  'platform.unauthenticated',
  'unauthenticated',
  () => 'A valid access token is required.',
  {
    meaning:
      'There was no access token or API key, or one that has expired, was revoked or was never ours. Refresh the ' +
      'session or sign in, and send the request again.',
  },
) {}

class NeededPermission {
  @Text({ max: 100, description: 'The permission that is missing.', example: 'products:write' })
  readonly permission!: string;
}

export class Forbidden extends failure(
  'platform.forbidden',
  'forbidden',
  (d) => `This needs the permission ${d.permission}.`,
  {
    meaning:
      'Who is asking is known, and lacks `permission`. A role brings permissions, given by who manages users; an API ' +
      'key has those among its scopes, and never `account:manage`.',
    details: NeededPermission,
  },
) {}

class Unanswered {
  @Text({ max: 100, description: 'The part of the system that was needed.', example: 'orders' })
  readonly context!: string;

  @OneOf(['not-sent', 'unknown'], {
    description: '`not-sent`: nothing was done. `unknown`: the request may or may not have been carried out.',
  })
  readonly outcome!: 'not-sent' | 'unknown';
}

export class Unreachable extends failure(
  'platform.unreachable',
  'unavailable',
  (d) =>
    d.outcome === 'not-sent'
      ? `${d.context} cannot be reached; nothing was done.`
      : `${d.context} did not answer; the request may or may not have been carried out.`,
  {
    meaning:
      'A part of the system that is needed did not answer. Wait for `Retry-After`, then send the request again; where ' +
      'its `outcome` is `unknown`, with the same `Idempotency-Key`, or after a look at what has become of it.',
    details: Unanswered,
  },
) {}

/** For messages that a client may make conditional on what it has read (`If-Match`): they declare it. */
export class VersionMismatch extends failure(
  'platform.version-mismatch',
  'conflict',
  () => 'It has changed since it was read: read it again before changing it.',
  {
    meaning:
      'Somebody has changed it since you read the `ETag` that you sent as `If-Match`, and nothing was done. Read it ' +
      'again, see whether your change is still wanted, and send it with the new `ETag`.',
    httpStatus: 412,
  },
) {}

/** For messages that a client may only send under an idempotency key: they declare it. */
export class IdempotencyKeyMissing extends failure(
  'platform.idempotency-key-missing',
  'invalid',
  () => 'This needs an Idempotency-Key of 1 to 255 visible ASCII characters.',
  {
    meaning:
      'What must not happen twice is only done under a name. Make one up for what you are about to do, a UUID for ' +
      'example, send it as `Idempotency-Key`, and keep it for as long as you repeat the request.',
  },
) {}

export class IdempotencyKeyReused extends failure(
  'platform.idempotency-key-reused',
  'conflict',
  () => 'This Idempotency-Key belongs to another request.',
  {
    meaning:
      'Within the last day you sent another request under this `Idempotency-Key`. A repeat has to be the same to the ' +
      'letter; for something else, use a new key.',
    httpStatus: 422,
  },
) {}

class RetryLater {
  @Integer({ description: 'Seconds to wait; the same as `Retry-After`.', example: 1 })
  readonly retryAfterSeconds!: number;
}

export class IdempotencyKeyInUse extends failure(
  'platform.idempotency-key-in-use',
  'conflict',
  () => 'The first request with this Idempotency-Key is still being carried out.',
  {
    meaning:
      'You repeated a request whose first sending has not been answered yet. Wait for `Retry-After` and send it again ' +
      'under the same key: you will be told what the first one came to.',
    details: RetryLater,
  },
) {}

class Missing {
  @TextList({
    items: { max: 500 },
    max: 100,
    description: 'What the process waits for.',
    example: ['the database cannot be reached'],
  })
  readonly missing!: readonly string[];
}

/** Of a process, told by its readiness probe; no message fails with it. */
export class NotReady extends failure(
  'platform.not-ready',
  'unavailable',
  (d) => `Not ready: ${d.missing.join('; ')}.`,
  {
    meaning:
      'The process runs and cannot do its work: it is starting or stopping, or lacks what `missing` names. Send it no ' +
      'requests until its readiness probe says otherwise.',
    details: Missing,
  },
) {}

export class InternalFailure extends failure(
  'platform.internal',
  'internal',
  () => 'Something went wrong on our side.',
  {
    meaning:
      'A defect of ours, logged under the `traceId`: tell us that. What you asked for may or may not have been done, ' +
      'so repeat it only under the same `Idempotency-Key`, or after a look.',
  },
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
