import { currentScope } from '../api/message-scope.js';

/** What ties a log line to the request it is part of, whichever process wrote it. */
export function scopeLogFields(): object | undefined {
  const scope = currentScope();
  if (!scope) return undefined;
  const { requestId, traceparent } = scope.headers;
  return {
    ...(scope.handling && { context: scope.handling.context, pattern: scope.handling.pattern }),
    ...(requestId !== undefined && { requestId }),
    ...(traceparent !== undefined && { traceId: traceparent.split('-')[1] }),
  };
}
