import type { AnyRequest } from '#contracts/definition';
import { withSpan, type Tracing } from '#kernel/observability';
import type { MessageRouter } from '../transport/message-router.js';
import { currentScope, runInScope } from '../api/message-scope.js';
import { rpcAttributes } from './attributes.js';
import { callerSpanEnd } from './span-end.js';

/** Wraps `router` so that each request sent within a trace gets a span, from sending to the reply. */
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
    return withSpan(tracing, start, call, callerSpanEnd);
  };
}
