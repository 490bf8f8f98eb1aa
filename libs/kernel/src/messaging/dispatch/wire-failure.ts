import {
  Failure,
  InternalFailure,
  platformFailures,
  type AnyRequest,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import { ReplayedFailure } from '../api/replay.js';

/** Serialised form of a failure. */
export interface WireFailure {
  readonly code: string;
  readonly kind: FailureKind;
  readonly message: string;
  readonly details: unknown;
  readonly traceId?: string | undefined;
  /**
   * Set when this is the stored failure of an earlier attempt of the same request; `traceId` is that of the attempt.
   */
  readonly replayed?: true;
}

const platformByCode = new Map<string, FailureClass>(platformFailures.map((each) => [each.code, each]));

function declaredClass(code: string, message: AnyRequest): FailureClass | undefined {
  return message.errors.find((each) => each.code === code) ?? platformByCode.get(code);
}

/**
 * The wire form of a declared failure. Undefined for all other errors: defects, and failures that `message` does not
 * declare.
 */
export function toWire(
  error: unknown,
  message: AnyRequest,
  traceId: string | undefined,
): WireFailure | undefined {
  if (error instanceof ReplayedFailure) {
    const wireFailure = toWire(error.failure, message, error.traceId ?? traceId);
    return wireFailure && { ...wireFailure, replayed: true };
  }
  if (!(error instanceof Failure) || !declaredClass(error.code, message)) return undefined;
  return { code: error.code, kind: error.kind, message: error.message, details: error.details, traceId };
}

export function internalFailure(traceId: string | undefined): WireFailure {
  const failure = new InternalFailure({});
  return { code: failure.code, kind: failure.kind, message: failure.message, details: {}, traceId };
}

export function isFailureLike(error: unknown): error is WireFailure {
  return (
    typeof error === 'object' && error !== null && 'code' in error && 'kind' in error && 'details' in error
  );
}

/**
 * Restores the declared failure from its wire form, so that callers can use `instanceof`. Undeclared ones become
 * `InternalFailure`.
 */
export function fromWire(error: unknown, message: AnyRequest): unknown {
  if (error instanceof Failure || !isFailureLike(error)) return error;
  const failureClass: FailureClass = declaredClass(error.code, message) ?? InternalFailure;
  return new failureClass(error.details ?? {});
}
