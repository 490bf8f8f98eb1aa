import type { Send } from './retry.js';

/** The paths of the OpenAPI document, with every required `Idempotency-Key` header made optional. */
export type WithOptionalIdempotencyKeys<Paths> = {
  [Path in keyof Paths]: { [Method in keyof Paths[Path]]: WithOptionalKey<Paths[Path][Method]> };
};

type WithOptionalKey<Operation> = Operation extends { parameters: infer Parameters extends { header: Key } }
  ? Omit<Operation, 'parameters'> & { parameters: KeyOptional<Parameters> }
  : Operation;

type KeyOptional<Parameters extends { header: Key }> = Omit<Parameters, 'header'> & {
  header?: Omit<Parameters['header'], keyof Key> & Partial<Key>;
};

interface Key {
  'Idempotency-Key': string;
}

const keyedMethods = new Set(['POST', 'PATCH']);

/** Adds a random `Idempotency-Key` to POST and PATCH requests that have none, which makes retries safe. */
export function withIdempotencyKeys(send: Send): Send {
  return (request) => {
    if (keyedMethods.has(request.method) && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return send(request);
  };
}
