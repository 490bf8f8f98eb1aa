import type { AnyRequest } from '#contracts/definition';
import { recorded, type Tracing } from '#kernel/observability';
import type { MessageRouter } from '../transport/message-router.js';
import { currentScope, runInScope } from '../api/message-scope.js';
import { rpcAttributes } from './attributes.js';
import { failedCall } from './failed.js';

/** Records each request that is sent as part of a trace, from the moment of sending to its answer. */
export function traceRouter(router: MessageRouter, tracing: Tracing): void {
  const send = router.request.bind(router);
  router.request = (message: AnyRequest, payload: object) => {
    const scope = currentScope();
    const parent = scope?.headers.traceparent;
    if (!scope || parent === undefined) return send(message, payload);
    const { pattern } = message;
    const start = { name: pattern, kind: 'client', parent, attributes: rpcAttributes(pattern) } as const;
    const call = ({ traceparent }: { traceparent: string }): Promise<unknown> =>
      runInScope({ ...scope, headers: { ...scope.headers, traceparent } }, () => send(message, payload));
    return recorded(tracing, start, call, failedCall);
  };
}
