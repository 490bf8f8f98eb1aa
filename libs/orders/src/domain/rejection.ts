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
const placementFailures = [...rejectionReasons, CurrencyMixed, TotalTooLarge] as const;

/** A failure for which a stored order is rejected. */
export type RejectionReason = InstanceType<(typeof rejectionReasons)[number]>;

/** A failure of placing an order: a rejection reason, or a failure that occurs before the order is stored. */
export type PlacementFailure = InstanceType<(typeof placementFailures)[number]>;

/** The stored form of a placement failure. Replays are rebuilt from it. */
export interface Rejection {
  readonly code: PlacementFailure['code'];
  readonly details: object;
}

export function isPlacementFailure(error: unknown): error is PlacementFailure {
  return placementFailures.some((each) => error instanceof each);
}

export function toRejection({ code, details }: PlacementFailure): Rejection {
  return { code, details };
}

/** Rebuilds the failure with its message. @throws Error for an unknown code */
export function fromRejection({ code, details }: Rejection): PlacementFailure {
  const FailureClass = placementFailures.find((each) => each.code === code);
  if (!FailureClass) throw new Error(`Unknown rejection code ${code}.`);
  return new FailureClass(details as never);
}
