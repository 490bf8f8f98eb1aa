import { failure, Integer, TextList } from '#contracts/definition';

// What can be the matter with a request before it is a message.

export class MalformedRequest extends failure(
  'platform.malformed-request',
  'invalid',
  () => 'The request is not well-formed HTTP.',
  {
    meaning:
      'The request cannot be read: its address, its headers or the JSON of its body are broken. An HTTP library that ' +
      'does the encoding makes none like it.',
  },
) {}

export class RouteNotFound extends failure(
  'platform.route-not-found',
  'not-found',
  () => 'There is nothing at this address.',
  {
    meaning:
      'No operation has this path. Look for a slip in it; `/docs` lists all that there are. (An object that is not ' +
      'there has a code of its own.)',
  },
) {}

class AllowedMethods {
  @TextList({
    items: { max: 20 },
    max: 20,
    description: 'The methods that are answered here.',
    example: ['GET'],
  })
  readonly allowed!: readonly string[];
}

export class MethodNotAllowed extends failure(
  'platform.method-not-allowed',
  'invalid',
  (d) => `This address answers ${d.allowed.join(', ')}.`,
  {
    meaning: 'The path is right and the method is not. Use one of those in `allowed`.',
    details: AllowedMethods,
    httpStatus: 405,
  },
) {}

export class RequestTimedOut extends failure(
  'platform.request-timed-out',
  'invalid',
  () => 'The request did not arrive in time.',
  {
    meaning:
      'The headers or the body came too slowly, and the connection was closed. Nothing was done: send the request ' +
      'again over a better connection.',
    httpStatus: 408,
  },
) {}

export class BodyTooLarge extends failure(
  'platform.body-too-large',
  'invalid',
  () => 'The body is larger than 1 MiB.',
  { meaning: 'No body may be larger than 1 MiB. Send less at a time.', httpStatus: 413 },
) {}

export class AddressTooLong extends failure(
  'platform.address-too-long',
  'invalid',
  () => 'The path of the address is too long.',
  {
    meaning:
      'No path is longer than 1,000 characters. Nothing there is has an id, a slug or a SKU like that.',
    httpStatus: 414,
  },
) {}

export class UnsupportedMediaType extends failure(
  'platform.unsupported-media-type',
  'invalid',
  () => 'A body has to be application/json in UTF-8, and not compressed.',
  {
    meaning: 'Send bodies with `Content-Type: application/json` and without `Content-Encoding`.',
    httpStatus: 415,
  },
) {}

export class HeadersTooLarge extends failure(
  'platform.headers-too-large',
  'invalid',
  () => 'The headers are larger than 16 KiB.',
  {
    meaning:
      'All headers together may have 16 KiB. Mostly it is cookies, which nothing here needs: leave them out.',
    httpStatus: 431,
  },
) {}

class RetryLater {
  @Integer({ description: 'Seconds to wait; the same as `Retry-After`.', example: 42 })
  readonly retryAfterSeconds!: number;
}

export class TooManyRequests extends failure(
  'platform.too-many-requests',
  'rate-limited',
  (d) => `Too many requests: try again in ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'You, or others at your address who are not signed in, have sent more than `RateLimit-Policy` allows. Wait for ' +
      '`Retry-After`, and go by `RateLimit` to stay below it.',
    details: RetryLater,
  },
) {}

export class Overloaded extends failure(
  'platform.overloaded',
  'unavailable',
  () => 'There is more to do than can be done: nothing was done, try again later.',
  {
    meaning:
      'More is asked of us than we can answer in good time, so this request was not begun. Wait for `Retry-After`, ' +
      'and longer each time it happens again.',
  },
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
