import { failure } from './failure.js';
import { Integer, List, OneOf, Text, TextList } from './fields.js';

/** One validation error. */
export class InvalidField {
  @Text({
    min: 0,
    max: 512,
    description:
      'JSON pointer (RFC 6901) to the invalid value in the request. Names of more than 64 characters, and paths of more than ' +
      '500, are shortened and end with `…`.',
    example: '/limit',
  })
  readonly pointer!: string;

  @Text({ max: 1_000, description: 'Why the value is invalid.', example: 'must not be greater than 100' })
  readonly detail!: string;
}

/** Maximum number of validation errors of one request. */
export const maxInvalidFields = 100;

class InvalidRequestDetails {
  @List(() => InvalidField, { max: maxInvalidFields, description: 'The validation errors, at most 100.' })
  readonly errors!: readonly InvalidField[];
}

// Any message can fail with those in `platformFailures`, in addition to the failures it declares.

export class InvalidRequest extends failure(
  'platform.invalid-request',
  'invalid',
  () => 'The request is invalid.',
  {
    meaning:
      'A parameter is missing, malformed or not allowed. `errors` lists every problem with a pointer to the invalid ' +
      'value. Correct the request before you send it again.',
    details: InvalidRequestDetails,
  },
) {}

export class Unauthenticated extends failure(
  'platform.unauthenticated',
  'unauthenticated',
  () => 'A valid access token is required.',
  {
    meaning:
      'The access token or API key is missing, invalid, expired or revoked. Refresh the session or log in, then retry ' +
      'with the new token.',
  },
) {}

class ForbiddenDetails {
  @Text({ max: 100, description: 'The missing permission.', example: 'products:write' })
  readonly permission!: string;
}

export class Forbidden extends failure(
  'platform.forbidden',
  'forbidden',
  (d) => `This operation requires the permission ${d.permission}.`,
  {
    meaning:
      'The request is authenticated but lacks `permission`. Users get permissions through their roles. An API key has ' +
      'only the permissions in its scopes, and never `account:manage`.',
    details: ForbiddenDetails,
  },
) {}

class UnreachableDetails {
  @Text({ max: 100, description: 'The part of the system that is unavailable.', example: 'orders' })
  readonly context!: string;

  @OneOf(['not-sent', 'unknown'], {
    description: '`not-sent`: the request was not processed. `unknown`: the request may have been processed.',
  })
  readonly outcome!: 'not-sent' | 'unknown';
}

export class Unreachable extends failure(
  'platform.unreachable',
  'unavailable',
  (d) =>
    d.outcome === 'not-sent'
      ? `${d.context} is unavailable. The request was not processed.`
      : `${d.context} did not respond. The request may have been processed.`,
  {
    meaning:
      'A part of the system is temporarily unavailable. Retry after `Retry-After`. If `outcome` is `unknown`, retry with ' +
      'the same `Idempotency-Key`, or check first whether the request took effect.',
    details: UnreachableDetails,
  },
) {}

/** Declared by messages that support `If-Match`. */
export class VersionMismatch extends failure(
  'platform.version-mismatch',
  'conflict',
  () => 'The resource is not in the version that the request requires.',
  {
    httpStatus: 412,
    meaning:
      'The resource no longer matches the `ETag` in `If-Match`, or it matches `If-None-Match`. Nothing was changed. Read the resource again, check ' +
      'that your change still applies, and retry with the new `ETag`.',
  },
) {}

/** Declared by messages that require an idempotency key. */
export class IdempotencyKeyMissing extends failure(
  'platform.idempotency-key-missing',
  'invalid',
  () => 'An Idempotency-Key header with 1 to 255 visible ASCII characters is required.',
  {
    meaning:
      'This operation requires an `Idempotency-Key` header. Generate a unique key per operation (e.g. a UUID) and reuse ' +
      'it for retries.',
  },
) {}

export class IdempotencyKeyReused extends failure(
  'platform.idempotency-key-reused',
  'conflict',
  () => 'This Idempotency-Key was already used for a different request.',
  {
    httpStatus: 422,
    meaning:
      'Within the last 24 hours, this `Idempotency-Key` was used with a different request. A retry must be identical to ' +
      'the original request. Use a new key for a new operation.',
  },
) {}

class RetryAfterDetails {
  @Integer({ description: 'Seconds to wait before retrying. Equals `Retry-After`.', example: 1 })
  readonly retryAfterSeconds!: number;
}

export class IdempotencyKeyInUse extends failure(
  'platform.idempotency-key-in-use',
  'conflict',
  () => 'The first request with this Idempotency-Key is still being processed.',
  {
    meaning:
      'The original request with this `Idempotency-Key` has not finished yet. Wait for `Retry-After`, then retry with the ' +
      'same key to receive the response to the original request.',
    details: RetryAfterDetails,
  },
) {}

export class IdempotencyResponseLost extends failure(
  'platform.idempotency-response-lost',
  'conflict',
  () => 'The first request with this Idempotency-Key took effect, but its response was lost.',
  {
    meaning:
      'The original request with this `Idempotency-Key` changed something, but its response cannot be replayed: the ' +
      'service failed before it was stored, or it was erased together with an account. Read the resource to see the ' +
      'result. Use a new key only if the change is missing.',
  },
) {}

class NotReadyDetails {
  @TextList({
    items: { max: 500 },
    max: 100,
    description:
      'The reasons why the process is not ready. Only operators get them; empty for other clients.',
    example: ['the database cannot be reached'],
  })
  readonly missing!: readonly string[];
}

/** Returned by the readiness probe of a process. No message fails with it. */
export class NotReady extends failure(
  'platform.not-ready',
  'unavailable',
  (d) => (d.missing.length > 0 ? `Not ready: ${d.missing.join('; ')}.` : 'Not ready.'),
  {
    meaning:
      'The process is running but cannot serve requests: it is starting, shutting down, or lacks the dependencies listed ' +
      'in `missing`. Do not route requests to it until its readiness probe succeeds.',
    details: NotReadyDetails,
  },
) {}

/**
 * An `HttpException` of plain Nest code, which declares no failures. Its kind and status are those of the exception.
 */
export class RequestRejected extends failure(
  'platform.rejected',
  'invalid',
  () => 'The request was rejected.',
  {
    meaning:
      'The operation rejected the request and declares no code of its own for the reason. `status` and `detail` state the ' +
      'reason; the status is not always 400.',
  },
) {}

export class InternalFailure extends failure(
  'platform.internal',
  'internal',
  () => 'An unexpected error occurred.',
  {
    meaning:
      'An unexpected error occurred on our side. Include the `traceId` when you contact support. The request may have ' +
      'been processed: retry only with the same `Idempotency-Key`, or check first whether it took effect.',
  },
) {}

export const platformFailures = [
  InvalidRequest,
  Unauthenticated,
  Forbidden,
  Unreachable,
  IdempotencyKeyReused,
  IdempotencyKeyInUse,
  IdempotencyResponseLost,
  InternalFailure,
] as const;
