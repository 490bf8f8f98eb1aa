import {
  Forbidden,
  IdempotencyKeyInUse,
  IdempotencyKeyMissing,
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
} from '../edge/problems/edge-failures.js';
import { statusOfClass } from '../edge/problems/http-status.js';
import { titleOf } from '../edge/problems/problem.js';
import { needsKey, takesBody, takesKey, type Route } from '../edge/routing/route.js';
import { challenge, rateLimitHeaders, replayedHeader, retryAfter } from './answer-headers.js';
import type { Problems } from './problems.js';

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

/** One response per status, with the problem of each code it may carry. */
export function failureResponses(route: Route, address: string, problems: Problems): Record<string, object> {
  const byStatus = Map.groupBy(failuresOf(route), statusOfClass);
  const responses = [...byStatus].map(([status, failures]) => [
    status,
    {
      description: failures.map(({ code }) => titleOf(code)).join(' · '),
      headers: headersOf(status, failures, route),
      content: { 'application/problem+json': problems.contentOf(failures, address) },
    },
  ]);
  return Object.fromEntries(responses) as Record<string, object>;
}

function headersOf(status: number, failures: readonly FailureClass[], route: Route): object {
  const pauses = status === 429 || status === 503;
  return {
    ...rateLimitHeaders,
    ...(status === 401 && { 'WWW-Authenticate': challenge }),
    ...((pauses || failures.includes(IdempotencyKeyInUse)) && { 'Retry-After': retryAfter(pauses) }),
    ...(failures.some((each) => isKept(each, route)) && { 'Idempotency-Replayed': replayedHeader }),
  };
}

/** Where a key is needed, refusals are kept under it as good answers are; but not that nothing could be done. */
function isKept(failure: FailureClass, route: Route): boolean {
  return (
    needsKey(route) &&
    route.message.errors.includes(failure) &&
    failure !== IdempotencyKeyMissing &&
    failure.kind !== 'unavailable'
  );
}
