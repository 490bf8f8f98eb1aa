import type { VerificationTarget } from './verification-target.js';

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly Line[];
  /** Whether it has not changed within the grace period. */
  readonly unchangedInGrace: boolean;
}

export interface Reservation {
  readonly id: string;
  /** `rejected`: holds no stock, because it was not sufficient; the row makes a retry fail in the same way. */
  readonly state: 'held' | 'committed' | 'released' | 'shipped' | 'rejected';
  /** If `rejected`, only the lines with insufficient stock, with other properties. */
  readonly lines: readonly Line[];
  /** Whether it has not changed within the grace period. */
  readonly unchangedInGrace: boolean;
}

/** An order and the reservation with the same id; one of the two may be missing. */
export interface OrderWithReservation {
  readonly id: string;
  readonly order?: Order | undefined;
  readonly reservation?: Reservation | undefined;
}

const pageSize = 5_000;
const firstId = '00000000-0000-0000-0000-000000000000';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Joins all orders with all reservations, which may be in different databases. Skips pairs that changed within the
 * grace period.
 */
export async function* ordersWithReservations({
  databases,
  graceSeconds,
}: VerificationTarget): AsyncGenerator<OrderWithReservation> {
  for (let after = firstId; after !== lastId;) {
    const orders = await databases.orders.query<Order>(
      `select id, status, lines, updated_at < now() - ? * interval '1 second' as "unchangedInGrace"
       from orders.orders where id > ? order by id limit ?`,
      [graceSeconds, after, pageSize],
    );
    const until = orders.length === pageSize ? orders.at(-1)!.id : lastId;
    const reservations = await databases.products.query<Reservation>(
      `select order_id as id, state, lines, updated_at < now() - ? * interval '1 second' as "unchangedInGrace"
       from products.reservations where order_id > ? and order_id <= ?`,
      [graceSeconds, after, until],
    );
    yield* join(orders, reservations);
    after = until;
  }
}

function* join(
  orders: readonly Order[],
  reservations: readonly Reservation[],
): Generator<OrderWithReservation> {
  const byId = new Map<string, OrderWithReservation>(
    orders.map((order) => [order.id, { id: order.id, order }]),
  );
  for (const reservation of reservations) {
    const { id } = reservation;
    byId.set(id, { id, ...byId.get(id), reservation });
  }
  for (const pair of byId.values()) {
    if (pair.order?.unchangedInGrace !== false && pair.reservation?.unchangedInGrace !== false) yield pair;
  }
}
