import {
  Failure,
  InternalFailure,
  failureKinds,
  platformFailures,
  type AnyRequest,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import { ReplayedFailure } from '../api/replay.js';
import { RestoredFailure, UnknownFailure } from '../api/unknown-failure.js';
import { isObject } from './is-object.js';

/** Serialised form of a failure. */
export interface WireFailure {
  readonly code: string;
  readonly kind: FailureKind;
  readonly httpStatus?: number | undefined;
  readonly message: string;
  readonly details: unknown;
  readonly traceId?: string | undefined;
  /**
   * Set when this is the stored failure of an earlier attempt of the same request; `traceId` is that of the attempt.
   */
  readonly replayed?: true;
}

const platformByCode = new Map<string, FailureClass>(platformFailures.map((each) => [each.code, each]));

function declaredClass(code: string, message: Pick<AnyRequest, 'failures'>): FailureClass | undefined {
  return message.failures.find((each) => each.code === code) ?? platformByCode.get(code);
}

/**
 * The wire form of a failure that `message` declares or that another version stored, or of a platform failure such as
 * `Unreachable`. Undefined for all other errors.
 */
export function toWire(
  error: unknown,
  message: AnyRequest,
  traceId: string | undefined,
): WireFailure | undefined {
  if (error instanceof ReplayedFailure) {
    const replayed = toWire(error.failure, message, error.traceId ?? traceId);
    return replayed && { ...replayed, replayed: true };
  }
  if (!(error instanceof Failure)) return undefined;
  if (!(error instanceof RestoredFailure) && !declaredClass(error.code, message)) return undefined;
  return wireFailure(error, traceId);
}

/** The wire form of a failure, declared or not. */
export function wireFailure(failure: Failure, traceId?: string): WireFailure {
  const { code, kind, httpStatus, message, details } = failure;
  return { code, kind, httpStatus, message, details, traceId };
}

export function internalFailure(traceId: string | undefined): WireFailure {
  const failure = new InternalFailure({});
  return { code: failure.code, kind: failure.kind, message: failure.message, details: {}, traceId };
}

export function isWireFailure(error: unknown): error is WireFailure {
  return isObject(error) && 'code' in error && 'kind' in error && 'details' in error;
}

/**
 * Restores the declared failure from its wire form, so that callers can use `instanceof`. One with an unknown code, or
 * without the details of its class, keeps its code, kind and status. With an unknown kind, it becomes an `InternalFailure`.
 */
export function fromWire(error: unknown, message: Pick<AnyRequest, 'failures'>): unknown {
  if (error instanceof Failure || !isWireFailure(error)) return error;
  const failureClass = declaredClass(error.code, message);
  try {
    if (failureClass) return new failureClass(error.details ?? {});
  } catch {
    // The message of the class uses details that another version of the context does not send.
  }
  return failureKinds.includes(error.kind) && hasErrorStatus(error)
    ? new UnknownFailure(error)
    : new InternalFailure({});
}

function hasErrorStatus({ httpStatus = 400 }: WireFailure): boolean {
  return Number.isInteger(httpStatus) && httpStatus >= 400 && httpStatus < 600;
}
