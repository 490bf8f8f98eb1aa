import {
  Forbidden,
  IdempotencyKeyInUse,
  IdempotencyKeyReused,
  InternalFailure,
  InvalidRequest,
  Unauthenticated,
  Unreachable,
  type FailureClass,
} from '#contracts/definition';
import {
  AddressTooLong,
  BodyTooLarge,
  MalformedRequest,
  Overloaded,
  TooManyRequests,
  UnsupportedMediaType,
} from '../edge/edge-failures.js';
import { statusOfClass } from '../edge/http-status.js';
import { titleOf } from '../edge/problem.js';
import { takesBody, takesKey, type Route } from '../edge/route.js';
import { rateLimitHeaders } from './rate-limit-headers.js';

/** Every failure that a client of this route has to be ready for. */
export function failuresOf(route: Route): readonly FailureClass[] {
  const { access, errors } = route.message;
  return [
    InvalidRequest,
    MalformedRequest,
    Unauthenticated,
    ...(access === 'anyone' ? [] : [Forbidden]),
    ...(route.pathFields.length > 0 ? [AddressTooLong] : []),
    ...(takesBody(route) ? [BodyTooLarge, UnsupportedMediaType] : []),
    ...(takesKey(route) ? [IdempotencyKeyInUse, IdempotencyKeyReused] : []),
    ...errors,
    TooManyRequests,
    InternalFailure,
    Unreachable,
    Overloaded,
  ];
}

/** One response per status, naming the codes it may carry. */
export function failureResponses(route: Route): Record<string, object> {
  const byStatus = Map.groupBy(failuresOf(route), statusOfClass);
  return Object.fromEntries(
    [...byStatus].map(([status, failures]) => [status, responseFor(status, failures)]),
  );
}

const retryAfter = {
  description: 'Seconds.',
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
};

function responseFor(status: number, failures: readonly FailureClass[]): object {
  const codes = failures.map(({ code }) => code);
  const schema = {
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
  };
  const pausing = status === 429 || status === 503 || failures.includes(IdempotencyKeyInUse);
  return {
    description: codes.map(titleOf).join(' · '),
    headers: { ...rateLimitHeaders, ...(pausing && { 'Retry-After': retryAfter }) },
    content: { 'application/problem+json': { schema } },
  };
}
