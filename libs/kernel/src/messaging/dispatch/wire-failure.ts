import {
  Failure,
  InternalFailure,
  platformFailures,
  type AnyRequest,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import { FailedBefore } from '../api/replay.js';

/** How a failure crosses a wire. */
export interface WireFailure {
  readonly code: string;
  readonly kind: FailureKind;
  readonly message: string;
  readonly details: unknown;
  readonly traceId?: string | undefined;
  /** Whether the same request has failed so before, in the trace named. */
  readonly replayed?: true;
}

const platformByCode = new Map<string, FailureClass>(platformFailures.map((each) => [each.code, each]));

function declaredClass(code: string, message: AnyRequest): FailureClass | undefined {
  return message.errors.find((each) => each.code === code) ?? platformByCode.get(code);
}

/** Undefined when a caller may not rely on this error: it is a defect, or a failure the message does not declare. */
export function toWire(
  error: unknown,
  message: AnyRequest,
  traceId: string | undefined,
): WireFailure | undefined {
  if (error instanceof FailedBefore) {
    const failed = toWire(error.failure, message, error.traceId ?? traceId);
    return failed && { ...failed, replayed: true };
  }
  if (!(error instanceof Failure) || !declaredClass(error.code, message)) return undefined;
  return { code: error.code, kind: error.kind, message: error.message, details: error.details, traceId };
}

export function internalFailure(traceId: string | undefined): WireFailure {
  const failure = new InternalFailure({});
  return { code: failure.code, kind: failure.kind, message: failure.message, details: {}, traceId };
}

export function isWireFailure(error: unknown): error is WireFailure {
  return (
    typeof error === 'object' && error !== null && 'code' in error && 'kind' in error && 'details' in error
  );
}

/** The declared failure again, so that `instanceof` works on the caller's side. */
export function fromWire(error: unknown, message: AnyRequest): unknown {
  if (error instanceof Failure || !isWireFailure(error)) return error;
  const failureClass: FailureClass = declaredClass(error.code, message) ?? InternalFailure;
  return new failureClass(error.details ?? {});
}
