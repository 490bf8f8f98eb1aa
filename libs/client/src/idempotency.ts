import type { Send } from './retries.js';

/** The operations of a document, with an idempotency key that may be left out where the document asks for one. */
export type Named<Paths> = {
  [Path in keyof Paths]: { [Method in keyof Paths[Path]]: NamedOperation<Paths[Path][Method]> };
};

type NamedOperation<Operation> = Operation extends { parameters: infer Parameters extends { header: Key } }
  ? Omit<Operation, 'parameters'> & { parameters: KeyOptional<Parameters> }
  : Operation;

type KeyOptional<Parameters extends { header: Key }> = Omit<Parameters, 'header'> & {
  header?: Omit<Parameters['header'], keyof Key> & Partial<Key>;
};

interface Key {
  'Idempotency-Key': string;
}

const named = new Set(['POST', 'PATCH']);

/** Names each change, so that sending it again cannot make it happen twice. A key of the caller's own is kept. */
export function naming(send: Send): Send {
  return (request) => {
    if (named.has(request.method) && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return send(request);
  };
}
