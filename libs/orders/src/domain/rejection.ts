import { OrderNotPlaced, OutOfStock, PaymentDeclined, UnknownSku } from '#contracts/orders';

const reasons = [OutOfStock, UnknownSku, PaymentDeclined, OrderNotPlaced] as const;

/** Why an order can be rejected. */
export type Reason = InstanceType<(typeof reasons)[number]>;

/** A reason as it is kept with the order, so that every repeat of the request is answered alike. */
export interface Rejection {
  readonly code: Reason['code'];
  readonly details: object;
}

export function rejectionFor({ code, details }: Reason): Rejection {
  return { code, details };
}

export function reasonOf({ code, details }: Rejection): Reason {
  const Reason = reasons.find((each) => each.code === code);
  if (!Reason) throw new Error(`No order is rejected for ${code}.`);
  return new Reason(details as never);
}
