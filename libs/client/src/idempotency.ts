import type { Send } from './retries.js';

const named = new Set(['POST', 'PATCH']);

/** Names each change, so that sending it again cannot make it happen twice. A key of the caller's own is kept. */
export function naming(send: Send): Send {
  return (request) => {
    if (named.has(request.method) && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return send(request);
  };
}
