import type { RequestContext } from '#kernel/observability';
import { currentScope } from './message-scope.js';

/** The message scope, as logs and traces read it. */
export const requestContext: RequestContext = {
  traceparent: () => currentScope()?.headers.traceparent,
  logFields: scopeLogFields,
};

/** Log fields that correlate the log lines of one request across processes. */
function scopeLogFields(): object | undefined {
  const scope = currentScope();
  if (!scope) return undefined;
  const { requestId, traceparent } = scope.headers;
  return {
    ...(scope.handler && { context: scope.handler.context, pattern: scope.handler.pattern }),
    ...(requestId !== undefined && { requestId }),
    ...(traceparent !== undefined && { traceId: traceparent.split('-')[1] }),
  };
}
