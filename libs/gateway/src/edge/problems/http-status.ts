import {
  IdempotencyKeyReused,
  VersionMismatch,
  type Failure,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import {
  CurrencyMixed,
  PaymentAmountUnsupported,
  PaymentDeclined,
  RefundTooLarge,
  TotalTooLarge,
  UnknownSku,
} from '#contracts/orders';
import { UnknownCategory, VariantCurrencyMixed } from '#contracts/products';
import {
  BodyTooLarge,
  HeadersTooLarge,
  MethodNotAllowed,
  PathTooLong,
  RequestTimedOut,
  UnsupportedMediaType,
} from './edge-failures.js';

const statusOfKind: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
};

/** Failures for which the status of their kind is too general. */
const narrowerStatus: ReadonlyMap<FailureClass, number> = new Map<FailureClass, number>([
  [PaymentDeclined, 402],
  [MethodNotAllowed, 405],
  [RequestTimedOut, 408],
  [VersionMismatch, 412],
  [BodyTooLarge, 413],
  [PathTooLong, 414],
  [UnsupportedMediaType, 415],
  [CurrencyMixed, 422],
  [IdempotencyKeyReused, 422],
  [PaymentAmountUnsupported, 422],
  [RefundTooLarge, 422],
  [TotalTooLarge, 422],
  [UnknownCategory, 422],
  [UnknownSku, 422],
  [VariantCurrencyMixed, 422],
  [HeadersTooLarge, 431],
]);

/** The HTTP status of a failure class: its own, or that of its kind. */
export function statusOfClass(failure: FailureClass): number {
  return narrowerStatus.get(failure) ?? statusOfKind[failure.kind];
}

export function statusOf(failure: Failure): number {
  return statusOfClass(failure.constructor as FailureClass);
}
