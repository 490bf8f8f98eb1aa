import { failure, Integer, RequestRejected, TextList } from '#contracts/definition';
import { documentFailures } from '../../graphql/documents/document-failures.js';

// Failures of HTTP requests that are rejected before they become a message, or that the gateway handles itself.

export class MalformedRequest extends failure(
  'platform.malformed-request',
  'invalid',
  () => 'The request is not well-formed HTTP.',
  {
    meaning:
      'The request could not be parsed: its URL or its headers are malformed, for example an invalid percent-encoding or ' +
      'a missing `Host` header. Use an HTTP library that encodes requests for you.',
  },
) {}

export class RouteNotFound extends failure(
  'platform.route-not-found',
  'not-found',
  () => 'No operation exists at this path.',
  {
    meaning:
      'The path does not match any operation. Check it for typing errors; `/docs` lists all operations. A resource that ' +
      'does not exist has a code of its own, for example `orders.not-found`.',
  },
) {}

class AllowedMethods {
  @TextList({
    items: { max: 20 },
    max: 20,
    description: 'The methods that are supported at this path.',
    example: ['GET'],
  })
  readonly allowed!: readonly string[];
}

export class MethodNotAllowed extends failure(
  'platform.method-not-allowed',
  'invalid',
  (d) => `Only these methods are allowed at this path: ${d.allowed.join(', ')}.`,
  {
    httpStatus: 405,
    meaning:
      'The path exists but does not support this method. Use one of the methods in `allowed`, which the `Allow` header ' +
      'lists as well.',
    details: AllowedMethods,
  },
) {}

export class RequestTimedOut extends failure(
  'platform.request-timed-out',
  'invalid',
  () => 'The request was not received in time.',
  {
    httpStatus: 408,
    meaning:
      'The headers or the body were not received in time, and the connection was closed. The request was not processed; ' +
      'retry it.',
  },
) {}

export class BodyTooLarge extends failure(
  'platform.body-too-large',
  'invalid',
  () => 'The body is larger than 1 MiB, or than 16 KiB without a valid access token.',
  {
    httpStatus: 413,
    meaning:
      'The request body exceeds the limit of 1 MiB, or of 16 KiB for requests without a valid access token. Send less ' +
      'data, or split it into several requests.',
  },
) {}

/** The address is the path of the URL. Its query counts as part of the headers. */
export class AddressTooLong extends failure(
  'platform.address-too-long',
  'invalid',
  () => 'The path is longer than 1,000 characters.',
  {
    httpStatus: 414,
    meaning:
      'The path of the URL exceeds the limit of 1,000 characters. Check the id, slug or SKU in it: all valid ones are ' +
      'shorter.',
  },
) {}

export class UnsupportedMediaType extends failure(
  'platform.unsupported-media-type',
  'invalid',
  () => 'The body must be uncompressed application/json in UTF-8.',
  {
    httpStatus: 415,
    meaning:
      'The content type, charset or encoding of the body is not supported. Send JSON in UTF-8 with ' +
      '`Content-Type: application/json` and without `Content-Encoding`.',
  },
) {}

export class HeadersTooLarge extends failure(
  'platform.headers-too-large',
  'invalid',
  () => 'The headers are larger than 16 KiB.',
  {
    httpStatus: 431,
    meaning:
      'The request headers exceed the limit of 16 KiB in total. Cookies are the usual cause; the API uses none, so do not ' +
      'send any.',
  },
) {}

class RetryAfterDetails {
  @Integer({ description: 'Seconds to wait before retrying. Equals `Retry-After`.', example: 42 })
  readonly retryAfterSeconds!: number;
}

export class TooManyRequests extends failure(
  'platform.too-many-requests',
  'rate-limited',
  (d) => `Rate limit exceeded. Retry after ${d.retryAfterSeconds} s.`,
  {
    meaning:
      'The rate limit in `RateLimit-Policy` is exceeded. It applies per account, or per network (IPv4 address or IPv6 /64) for requests without a ' +
      'recently verified access token. Wait for the number of seconds in `Retry-After`, and use the `RateLimit` header to stay below the limit.',
    details: RetryAfterDetails,
  },
) {}

export class Overloaded extends failure(
  'platform.overloaded',
  'unavailable',
  () => 'The service is overloaded. The request was not processed; retry later.',
  {
    meaning:
      'The service receives more requests than it can process in time and rejected this one without processing it. Wait ' +
      'for `Retry-After`, and retry with exponential backoff.',
  },
) {}

class PlacementProblems {
  @TextList({
    items: { max: 1_000 },
    max: 100,
    description: 'Every failed check, with what to do.',
    example: ['App orders contains 1 migration of orders that is not applied: run `npm run migrate`.'],
  })
  readonly problems!: readonly string[];
}

export class PlacementRejected extends failure(
  'platform.placement-rejected',
  'conflict',
  (d) => d.problems.join(' '),
  {
    meaning:
      'A context cannot be moved now. `problems` lists every failed check with what to do. Nothing was changed, or the change was ' +
      'reverted because a process did not follow it.',
    details: PlacementProblems,
  },
) {}

export const edgeFailures = [
  MalformedRequest,
  RequestRejected,
  RouteNotFound,
  MethodNotAllowed,
  RequestTimedOut,
  BodyTooLarge,
  AddressTooLong,
  UnsupportedMediaType,
  HeadersTooLarge,
  TooManyRequests,
  Overloaded,
  ...documentFailures,
  PlacementRejected,
] as const;
