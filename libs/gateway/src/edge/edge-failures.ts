import { failure } from '#contracts/definition';

// What can be the matter with a request before it is a message.

export class MalformedRequest extends failure(
  'platform.malformed-request',
  'invalid',
  () => 'The request is not well-formed HTTP.',
) {}

export class RouteNotFound extends failure(
  'platform.route-not-found',
  'not-found',
  () => 'There is nothing at this address.',
) {}

export class MethodNotAllowed extends failure(
  'platform.method-not-allowed',
  'invalid',
  (d: { allowed: readonly string[] }) => `This address answers ${d.allowed.join(', ')}.`,
  { httpStatus: 405 },
) {}

export class RequestTimedOut extends failure(
  'platform.request-timed-out',
  'invalid',
  () => 'The request did not arrive in time.',
  { httpStatus: 408 },
) {}

export class BodyTooLarge extends failure(
  'platform.body-too-large',
  'invalid',
  () => 'The body is larger than 1 MiB.',
  { httpStatus: 413 },
) {}

export class AddressTooLong extends failure(
  'platform.address-too-long',
  'invalid',
  () => 'The path of the address is too long.',
  { httpStatus: 414 },
) {}

export class UnsupportedMediaType extends failure(
  'platform.unsupported-media-type',
  'invalid',
  () => 'A body has to be application/json, and not compressed.',
  { httpStatus: 415 },
) {}

export class HeadersTooLarge extends failure(
  'platform.headers-too-large',
  'invalid',
  () => 'The headers are larger than 16 KiB.',
  { httpStatus: 431 },
) {}

export class TooManyRequests extends failure(
  'platform.too-many-requests',
  'rate-limited',
  (d: { retryAfterSeconds: number }) => `Too many requests: try again in ${d.retryAfterSeconds} s.`,
) {}

export class Overloaded extends failure(
  'platform.overloaded',
  'unavailable',
  () => 'There is more to do than can be done: nothing was done, try again later.',
) {}

export const edgeFailures = [
  MalformedRequest,
  RouteNotFound,
  MethodNotAllowed,
  RequestTimedOut,
  BodyTooLarge,
  AddressTooLong,
  UnsupportedMediaType,
  HeadersTooLarge,
  TooManyRequests,
  Overloaded,
] as const;
