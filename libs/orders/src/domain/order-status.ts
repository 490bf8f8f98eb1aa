import type { OrderStatus } from '#contracts/orders';

/** What an order may become. Where there is nothing to become, the status is final. */
const transitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled', 'refunded'],
  fulfilled: ['refunded'],
  rejected: [],
  cancelled: [],
  refunded: [],
};

/** Whether nothing may be held for it any more. */
export function cameToNothing(status: OrderStatus): boolean {
  return status === 'rejected' || status === 'cancelled';
}

export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  return transitions[from].includes(to);
}
