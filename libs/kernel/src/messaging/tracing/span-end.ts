import { Failure, type FailureKind } from '#contracts/definition';
import type { SpanEnd } from '#kernel/observability';
import { isWireFailure } from '../dispatch/wire-failure.js';

/** Failure kinds for which the handler, not the caller, is at fault. */
const faults: readonly FailureKind[] = ['internal', 'unavailable'];

/** The end of a client or producer span: every failure is a fault. */
export function callerSpanEnd(error: unknown): SpanEnd {
  return { errorType: errorTypeOf(error) };
}

/** The end of a server span: a declared rejection is a normal response, not a fault. */
export function handlerSpanEnd(error: unknown): SpanEnd {
  const isRejection = isWireFailure(error) && !faults.includes(error.kind);
  return { errorType: errorTypeOf(error), isFault: !isRejection };
}

function errorTypeOf(error: unknown): string {
  if (error instanceof Failure || isWireFailure(error)) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
