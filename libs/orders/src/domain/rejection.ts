import {
  CurrencyMixed,
  OrderNotPlaced,
  OutOfStock,
  PaymentDeclined,
  TotalTooLarge,
  UnknownSku,
} from '#contracts/orders';

const reasons = [OutOfStock, UnknownSku, PaymentDeclined, OrderNotPlaced] as const;
const refusals = [...reasons, CurrencyMixed, TotalTooLarge] as const;

/** Why an order can be rejected. */
export type Reason = InstanceType<(typeof reasons)[number]>;

/** Why no order came of a request that was sound: a reason, or what keeps an order from being made at all. */
export type Refusal = InstanceType<(typeof refusals)[number]>;

/** A refusal as it is kept, so that every repeat of the request is answered alike. */
export interface Rejection {
  readonly code: Refusal['code'];
  readonly details: object;
}

export function isRefusal(error: unknown): error is Refusal {
  return refusals.some((each) => error instanceof each);
}

export function rejectionFor({ code, details }: Refusal): Rejection {
  return { code, details };
}

export function refusalOf({ code, details }: Rejection): Refusal {
  const Refusal = refusals.find((each) => each.code === code);
  if (!Refusal) throw new Error(`No order is refused for ${code}.`);
  return new Refusal(details as never);
}
