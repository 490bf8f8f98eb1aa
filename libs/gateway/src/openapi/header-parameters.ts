import { isConditional, isReading, needsKey, takesKey, type Route } from '../edge/routing/route.js';

/** What a client may say of its request beside the message. */
export function headerParameters(route: Route): object[] {
  return [
    ...(takesKey(route) ? [{ ...idempotencyKey, required: needsKey(route) }] : []),
    ...(isConditional(route) ? [ifMatch] : []),
    ...(isReading(route) ? [ifNoneMatch] : []),
  ];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Names this request, so that it can be sent again without being carried out twice. For a day, the same request under ' +
    'the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused ' +
    'with 422, and one that comes while the first is still being carried out with 409. A request that was refused has ' +
    'changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal ' +
    '(402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and ' +
    'orders keep keys of their own.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78',
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what was read: nothing is changed when somebody has changed it since.',
  schema: { type: 'string', maxLength: 1_000 },
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what was read before: answered with 304 as long as it has not changed.',
  schema: { type: 'string', maxLength: 1_000 },
};
