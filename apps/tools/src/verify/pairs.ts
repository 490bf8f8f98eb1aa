import type { Ground } from './ground.js';

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly Line[];
  readonly settled: boolean;
}

export interface Reservation {
  readonly id: string;
  readonly state: 'held' | 'committed' | 'released' | 'shipped';
  readonly lines: readonly Line[];
  readonly settled: boolean;
}

/** Of one id: a reservation has the id of its order. */
export interface Pair {
  readonly id: string;
  readonly order?: Order | undefined;
  readonly reservation?: Reservation | undefined;
}

const page = 5_000;
const firstId = '00000000-0000-0000-0000-000000000000';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Every order and every reservation, unless one of the two has just changed. They are in different databases. */
export async function* pairs({ databases, settledSeconds }: Ground): AsyncGenerator<Pair> {
  for (let after = firstId; after !== lastId;) {
    const orders = await databases.orders.query<Order>(
      `select id, status, lines, updated_at < now() - ? * interval '1 second' as settled
       from orders.orders where id > ? order by id limit ?`,
      [settledSeconds, after, page],
    );
    const until = orders.length === page ? orders.at(-1)!.id : lastId;
    const reservations = await databases.products.query<Reservation>(
      `select order_id as id, state, lines, updated_at < now() - ? * interval '1 second' as settled
       from products.reservations where order_id > ? and order_id <= ?`,
      [settledSeconds, after, until],
    );
    yield* joined(orders, reservations);
    after = until;
  }
}

function* joined(orders: readonly Order[], reservations: readonly Reservation[]): Generator<Pair> {
  const found = new Map<string, Pair>(orders.map((order) => [order.id, { id: order.id, order }]));
  for (const reservation of reservations) {
    const { id } = reservation;
    found.set(id, { id, ...found.get(id), reservation });
  }
  for (const pair of found.values()) {
    if (pair.order?.settled !== false && pair.reservation?.settled !== false) yield pair;
  }
}
