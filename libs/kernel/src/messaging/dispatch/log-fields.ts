import { currentScope } from '../api/message-scope.js';

/** Log fields that correlate the log lines of one request across processes. */
export function scopeLogFields(): object | undefined {
  const scope = currentScope();
  if (!scope) return undefined;
  const { requestId, traceparent } = scope.headers;
  return {
    ...(scope.handler && { context: scope.handler.context, pattern: scope.handler.pattern }),
    ...(requestId !== undefined && { requestId }),
    ...(traceparent !== undefined && { traceId: traceparent.split('-')[1] }),
  };
}
