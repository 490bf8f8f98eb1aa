import type { ScopeReader } from '#kernel/observability';
import { currentScope } from './message-scope.js';

/** Reads the current message scope. */
export const scopeReader: ScopeReader = {
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
