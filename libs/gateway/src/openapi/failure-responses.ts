import {
  Forbidden,
  IdempotencyKeyInUse,
  IdempotencyKeyMissing,
  IdempotencyKeyReused,
  IdempotencyResponseLost,
  InternalFailure,
  InvalidRequest,
  Unauthenticated,
  Unreachable,
  type FailureClass,
} from '#contracts/definition';
import { statusOf, problemTitleOf } from '#process';
import {
  AddressTooLong,
  BodyTooLarge,
  MalformedRequest,
  Overloaded,
  TooManyRequests,
  UnsupportedMediaType,
} from '../edge/problems/edge-failures.js';
import {
  requiresIdempotencyKey,
  acceptsBody,
  acceptsIdempotencyKey,
  type Route,
} from '../edge/routing/route.js';
import { wwwAuthenticate, rateLimitHeaders, replayedHeader, retryAfter } from './response-headers.js';
import type { ProblemComponents } from './problem-components.js';

/** All failures that a client of this route must handle. */
export function failuresOf(route: Route): readonly FailureClass[] {
  const { access, failures } = route.message;
  return [
    InvalidRequest,
    MalformedRequest,
    Unauthenticated,
    ...(access === 'anyone' ? [] : [Forbidden]),
    ...(route.pathFields.length > 0 ? [AddressTooLong] : []),
    ...(acceptsBody(route) ? [BodyTooLarge, UnsupportedMediaType] : []),
    ...(acceptsIdempotencyKey(route) ? [IdempotencyKeyInUse, IdempotencyKeyReused] : []),
    ...(acceptsIdempotencyKey(route) && !route.message.idempotent ? [IdempotencyResponseLost] : []),
    ...failures,
    TooManyRequests,
    InternalFailure,
    Unreachable,
    Overloaded,
  ];
}

/** The OpenAPI responses of a route's failures: one per status, with the problems of all its codes. */
export function failureResponses(
  route: Route,
  path: string,
  problems: ProblemComponents,
): Record<string, object> {
  const byStatus = Map.groupBy(failuresOf(route), statusOf);
  const responses = [...byStatus].map(([status, failures]) => [
    status,
    {
      description: failures.map(({ code }) => problemTitleOf(code)).join(' · '),
      headers: headersOf(status, failures, route),
      content: { 'application/problem+json': problems.contentOf(failures, path) },
    },
  ]);
  return Object.fromEntries(responses) as Record<string, object>;
}

function headersOf(status: number, failures: readonly FailureClass[], route: Route): object {
  const hasRetryAfter = status === 429 || status === 503;
  return {
    ...rateLimitHeaders,
    ...(status === 401 && { 'WWW-Authenticate': wwwAuthenticate }),
    ...((hasRetryAfter || failures.includes(IdempotencyKeyInUse)) && {
      'Retry-After': retryAfter(hasRetryAfter),
    }),
    ...(failures.some((each) => isReplayed(each, route)) && { 'Idempotency-Replayed': replayedHeader }),
  };
}

/** Failures of operations that require an idempotency key are replayed, except `unavailable` ones. */
function isReplayed(failure: FailureClass, route: Route): boolean {
  return (
    requiresIdempotencyKey(route) &&
    route.message.failures.includes(failure) &&
    failure !== IdempotencyKeyMissing &&
    failure.kind !== 'unavailable'
  );
}
