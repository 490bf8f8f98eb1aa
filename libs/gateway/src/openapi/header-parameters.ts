import { isConditional, isReading, needsKey, takesKey, type Route } from '../edge/route.js';

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
    'Names this request for a day, so that it can be repeated without being carried out twice. ' +
    'The first answer is given again, with `Idempotency-Replayed: true`.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78',
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what was read: nothing is changed when it has changed since.',
  schema: { type: 'string', maxLength: 1_000 },
};

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what was read before: answered with 304 as long as it has not changed.',
  schema: { type: 'string', maxLength: 1_000 },
};
