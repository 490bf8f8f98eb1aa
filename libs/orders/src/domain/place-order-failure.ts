import {
  CurrencyMixed,
  OrderNotPlaced,
  OutOfStock,
  PaymentAmountUnsupported,
  PaymentDeclined,
  TotalTooLarge,
  UnknownSku,
} from '#contracts/orders';

const rejectionReasons = [
  OutOfStock,
  UnknownSku,
  PaymentAmountUnsupported,
  PaymentDeclined,
  OrderNotPlaced,
] as const;
const placeOrderFailures = [...rejectionReasons, CurrencyMixed, TotalTooLarge] as const;

/** A failure for which a stored order is rejected. */
export type RejectionReason = InstanceType<(typeof rejectionReasons)[number]>;

/** A failure of placing an order: a rejection reason, or a failure that occurs before the order is stored. */
export type PlaceOrderFailure = InstanceType<(typeof placeOrderFailures)[number]>;

/**
 * The stored form of a failure to place an order. Replays are rebuilt from it; `unknown` is for versions that do not know
 * the code. Rows of earlier versions lack it.
 */
export interface StoredFailure {
  readonly code: string;
  readonly details: object;
  readonly unknown?: Pick<PlaceOrderFailure, 'kind' | 'httpStatus' | 'message'>;
}

export function isPlaceOrderFailure(error: unknown): error is PlaceOrderFailure {
  return placeOrderFailures.some((each) => error instanceof each);
}

export function toStoredFailure(failure: PlaceOrderFailure): StoredFailure {
  const { code, details, kind, httpStatus, message } = failure;
  return { code, details, unknown: { kind, httpStatus, message } };
}

/**
 * Whether a retry with the same idempotency key may succeed. Such a failure is not stored as the response to the key,
 * and the key of a rejected order is released.
 */
export function allowsRetryWithKey(failure: PlaceOrderFailure): boolean {
  return failure instanceof OrderNotPlaced;
}

/** Rebuilds the failure with its message. Returns undefined if only another version knows its code. */
export function fromStoredFailure({ code, details }: StoredFailure): PlaceOrderFailure | undefined {
  const FailureClass = placeOrderFailures.find((each) => each.code === code);
  return FailureClass && new FailureClass(details as never);
}
