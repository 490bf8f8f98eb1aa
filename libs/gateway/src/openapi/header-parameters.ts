import {
  supportsIfMatch,
  supportsIfNoneMatch,
  requiresIdempotencyKey,
  acceptsIdempotencyKey,
  type Route,
} from '../edge/routing/route.js';

/** The OpenAPI parameters for the request headers that a route supports. */
export function headerParameters(route: Route): object[] {
  return [
    ...(acceptsIdempotencyKey(route) ? [idempotencyKeyParameter(requiresIdempotencyKey(route))] : []),
    ...(supportsIfMatch(route) ? [ifMatch] : []),
    ...(supportsIfNoneMatch(route) ? [ifNoneMatch] : []),
  ];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry ' +
    'with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the ' +
    'key for a different request is rejected with 422; a retry while the original request is still being processed is ' +
    'rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed ' +
    'normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your ' +
    'account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};

/**
 * `/docs` sends optional parameters that have an example. With one example for all operations, the second of them would be
 * rejected because its key was used for another request.
 */
function idempotencyKeyParameter(required: boolean): object {
  return {
    ...idempotencyKey,
    required,
    ...(required && { example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78' }),
  };
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is ' +
    'rejected with 412.',
  schema: { type: 'string', maxLength: 1_000 },
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of a response you have cached. Returns 304 without a body if it is still current.',
  schema: { type: 'string', maxLength: 1_000 },
};
