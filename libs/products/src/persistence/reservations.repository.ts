import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ReservationLine } from '#contracts/products';

type ReservationState = 'held' | 'committed' | 'released' | 'shipped' | 'rejected';

/** A line of a rejected reservation as it was stored; `available` is null for a SKU that does not exist. */
interface RejectedLine {
  readonly sku: string;
  readonly requested: number;
  readonly available: number | null;
}

export interface Reservation {
  readonly state: ReservationState;
  /** Empty unless `state` is `rejected`. */
  readonly rejectedLines: readonly RejectedLine[];
}

/** Serialises the statements of one order, so that reserve and release cannot deadlock. */
const orderLock = (orderId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${orderId}, 0))`;

/**
 * Stock reservations of orders. Every change is one atomic statement.
 *
 * Stock rows are locked in SKU order before any is updated. `for no key update` returns the latest row version, but an
 * update in the same statement may still see the balances before the lock wait. Every balance, also an unchanged one, is
 * therefore set from the locked values. Rows of `stock_ledger` contain changes, not balances.
 */
@Injectable()
export class ReservationsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * If the order has no reservation yet and all lines are available, reserves them and returns true. Otherwise reserves
   * nothing and returns false;
   * insufficient stock or an unknown SKU stores a rejection that also applies to every later attempt. `lines` must contain each
   * SKU once.
   */
  async reserve(orderId: string, lines: readonly ReservationLine[], ttlSeconds: number): Promise<boolean> {
    const linesJson = sql`${JSON.stringify(lines)}::jsonb`;
    const [result] = await this.em.execute<{ reserved: boolean }[]>(sql`
      with order_lock as materialized (${orderLock(orderId)}),
      requested as (
        select sku, quantity from jsonb_to_recordset(${linesJson}) as d(sku text, quantity integer)
      ),
      locked as materialized (
        select sku, s.on_hand, s.reserved, s.available from order_lock, requested join products.stock s using (sku)
        order by sku for no key update of s
      ),
      checked as (
        select sku, quantity, l.on_hand, l.reserved, l.available,
          bool_and(coalesce(l.available >= quantity, false)) over () as fits
        from requested left join locked l using (sku)
      ),
      new_reservation as (
        insert into products.reservations (order_id, state, lines, expires_at)
        select ${orderId}, 'held', ${linesJson}, now() + make_interval(secs => ${ttlSeconds})
        from checked where fits limit 1
        on conflict do nothing
        returning order_id
      ),
      rejection as (
        insert into products.reservations (order_id, state, lines)
        select ${orderId}, 'rejected',
          jsonb_agg(jsonb_build_object('sku', sku, 'requested', quantity, 'available', available))
        from checked where not fits having count(*) > 0
        on conflict do nothing
      ),
      reserved as (
        update products.stock s set on_hand = c.on_hand, reserved = c.reserved + c.quantity
        from checked c, new_reservation
        where s.sku = c.sku
        returning s.sku, c.quantity
      ),
      ledger_entries as (
        insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
        select sku, 'reserve', 0, quantity, ${orderId} from reserved
      )
      select exists (select from new_reservation) as reserved`);
    return result!.reserved;
  }

  /** Releases the stock of the order. Without a reservation, stores a released one, so that a late reserve fails. */
  async release(orderId: string): Promise<void> {
    await this.em.execute(sql`
      with order_lock as materialized (${orderLock(orderId)}),
      released as (
        insert into products.reservations as r (order_id, state, lines) select ${orderId}, 'released', '[]' from order_lock
        on conflict (order_id) do update set state = 'released', updated_at = now()
          where r.state in ('held', 'committed')
        returning lines
      ),
      locked as materialized (
        select sku, l.quantity, s.on_hand, s.reserved
        from released, jsonb_to_recordset(lines) as l(sku text, quantity integer) join products.stock s using (sku)
        order by sku for no key update of s
      ),
      released_stock as (
        update products.stock s set on_hand = l.on_hand, reserved = l.reserved - l.quantity
        from locked l
        where s.sku = l.sku
        returning s.sku, l.quantity
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
      select sku, 'release', 0, -quantity, ${orderId} from released_stock`);
  }

  /** Removes the reserved units from the stock on hand. No effect without an active reservation. */
  async ship(orderId: string): Promise<void> {
    await this.em.execute(sql`
      with order_lock as materialized (${orderLock(orderId)}),
      shipped as (
        update products.reservations set state = 'shipped', expires_at = null, updated_at = now() from order_lock
        where order_id = ${orderId} and state in ('held', 'committed')
        returning lines
      ),
      locked as materialized (
        select sku, l.quantity, s.on_hand, s.reserved
        from shipped, jsonb_to_recordset(lines) as l(sku text, quantity integer) join products.stock s using (sku)
        order by sku for no key update of s
      ),
      shipped_stock as (
        update products.stock s set on_hand = l.on_hand - l.quantity, reserved = l.reserved - l.quantity
        from locked l
        where s.sku = l.sku
        returning s.sku, l.quantity
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
      select sku, 'ship', -quantity, -quantity, ${orderId} from shipped_stock`);
  }

  /**
   * Makes the reservation permanent if the query `condition` returns a row, e.g. the insert of an inbox entry. No effect
   * if the reservation was released.
   */
  async commit(orderId: string, condition: RawQueryFragment): Promise<void> {
    await this.em.execute(sql`
      with guard as (${condition})
      update products.reservations set state = 'committed', expires_at = null, updated_at = now() from guard
      where order_id = ${orderId} and state = 'held'`);
  }

  /**
   * Returns the orders of up to `limit` expired reservations and extends each by `ttlSeconds`. Concurrent processes
   * claim different rows.
   */
  async claimExpired(limit: number, ttlSeconds: number): Promise<string[]> {
    const claimed = await this.em.execute<{ order_id: string }[]>(sql`
      update products.reservations set expires_at = now() + make_interval(secs => ${ttlSeconds})
      where order_id in (
        select order_id from products.reservations where state = 'held' and expires_at <= now()
        order by order_id limit ${limit} for update skip locked)
      returning order_id`);
    return claimed.map((row) => row.order_id).sort();
  }

  async find(orderId: string): Promise<Reservation | undefined> {
    const [found] = await this.em.execute<Reservation[]>(
      sql`select state, case state when 'rejected' then lines else '[]' end as "rejectedLines"
          from products.reservations where order_id = ${orderId}`,
    );
    return found;
  }
}
