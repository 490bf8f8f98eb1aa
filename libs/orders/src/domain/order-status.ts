import type { OrderStatus } from '#contracts/orders';

/** Allowed status transitions. A status without transitions is terminal. */
const transitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled', 'refunded'],
  fulfilled: ['refunded'],
  rejected: [],
  cancelled: [],
  refunded: [],
};

/** Whether the order must hold neither stock nor money. */
export function isRejectedOrCancelled(status: OrderStatus): boolean {
  return status === 'rejected' || status === 'cancelled';
}

export function canTransition(from: OrderStatus, to: OrderStatus): boolean {
  return transitions[from].includes(to);
}
