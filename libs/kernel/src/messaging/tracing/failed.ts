import { Failure, type FailureKind } from '#contracts/definition';
import type { SpanEnd } from '#kernel/observability';
import { isWireFailure } from '../dispatch/wire-failure.js';

const faults: readonly FailureKind[] = ['internal', 'unavailable'];

/** For who asked: whatever is not an answer has failed. */
export function failedCall(error: unknown): SpanEnd {
  return { errorType: typeOf(error) };
}

/** For who was asked: a refusal is an answer, and not its fault. */
export function failedHandling(error: unknown): SpanEnd {
  const isRefusal = isWireFailure(error) && !faults.includes(error.kind);
  return { errorType: typeOf(error), isFault: !isRefusal };
}

function typeOf(error: unknown): string {
  if (error instanceof Failure || isWireFailure(error)) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
