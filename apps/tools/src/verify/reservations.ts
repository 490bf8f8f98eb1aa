import { found, type Check } from './check.js';
import { pairs, type Line, type Order, type Pair, type Reservation } from './pairs.js';

export const reservationChecks: Check[] = [
  check('a reservation has no order', ({ order, reservation }) => holds(reservation) && !order),
  check(
    'an order that does not stand has a reservation',
    ({ order, reservation }) => holds(reservation) && order !== undefined && isOver(order),
  ),
  check(
    'an order has no reservation',
    ({ order, reservation }) => order?.status === 'confirmed' && !holds(reservation),
  ),
  check(
    'an order has reserved something else than it asks for',
    ({ order, reservation }) =>
      order !== undefined && holds(reservation) && demandOf(order.lines) !== demandOf(reservation!.lines),
  ),
  check(
    'the reservation of a confirmed order can expire',
    ({ order, reservation }) => order?.status === 'confirmed' && reservation?.state === 'held',
  ),
  check(
    'the stock of a fulfilled order has not left',
    ({ order, reservation }) => order?.status === 'fulfilled' && reservation?.state !== 'shipped',
  ),
  check(
    'stock has left for an order that is not fulfilled',
    ({ order, reservation }) =>
      reservation?.state === 'shipped' && order?.status !== 'fulfilled' && order?.status !== 'refunded',
  ),
];

function check(title: string, isWrong: (pair: Pair) => boolean): Check {
  return {
    invariant: 'I6',
    title,
    find: async (ground) => {
      const wrong: string[] = [];
      for await (const pair of pairs(ground)) if (isWrong(pair)) wrong.push(pair.id);
      return found(wrong);
    },
  };
}

function holds(reservation: Reservation | undefined): boolean {
  return reservation?.state === 'held' || reservation?.state === 'committed';
}

function isOver({ status }: Order): boolean {
  return status === 'rejected' || status === 'cancelled' || status === 'refunded';
}

function demandOf(lines: readonly Line[]): string {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return JSON.stringify([...demand].sort());
}
