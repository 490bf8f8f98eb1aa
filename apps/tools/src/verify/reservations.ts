import { toFinding, type Check } from './check.js';
import {
  ordersWithReservations,
  type Line,
  type Order,
  type OrderWithReservation,
  type Reservation,
} from './orders-with-reservations.js';

export const reservationChecks: Check[] = [
  check('a reservation has no order', ({ order, reservation }) => isActive(reservation) && !order),
  check(
    'a cancelled, rejected or refunded order has a reservation',
    ({ order, reservation }) => isActive(reservation) && order !== undefined && isClosed(order),
  ),
  check(
    'a confirmed order has no reservation',
    ({ order, reservation }) => order?.status === 'confirmed' && !isActive(reservation),
  ),
  check(
    'a reservation differs from the lines of its order',
    ({ order, reservation }) =>
      order !== undefined &&
      isActive(reservation) &&
      quantitiesBySku(order.lines) !== quantitiesBySku(reservation!.lines),
  ),
  check(
    'the reservation of a confirmed order can expire',
    ({ order, reservation }) => order?.status === 'confirmed' && reservation?.state === 'held',
  ),
  check(
    'the stock of a fulfilled order is not shipped',
    ({ order, reservation }) => order?.status === 'fulfilled' && reservation?.state !== 'shipped',
  ),
  check(
    'stock is shipped for an order that is not fulfilled',
    ({ order, reservation }) =>
      reservation?.state === 'shipped' && order?.status !== 'fulfilled' && order?.status !== 'refunded',
  ),
];

function check(title: string, isViolation: (pair: OrderWithReservation) => boolean): Check {
  return {
    invariant: 'I6',
    title,
    find: async (target) => {
      const violations: string[] = [];
      for await (const pair of ordersWithReservations(target))
        if (isViolation(pair)) violations.push(pair.id);
      return toFinding(violations);
    },
  };
}

function isActive(reservation: Reservation | undefined): boolean {
  return reservation?.state === 'held' || reservation?.state === 'committed';
}

function isClosed({ status }: Order): boolean {
  return status === 'rejected' || status === 'cancelled' || status === 'refunded';
}

function quantitiesBySku(lines: readonly Line[]): string {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return JSON.stringify([...quantities].sort());
}
