import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ReservationLine } from '#contracts/products';

export type ReservationState = 'held' | 'committed' | 'released' | 'shipped' | 'refused';

/** One line of a demand that was refused; `available` is null for a SKU that does not exist. */
export interface RefusedLine {
  readonly sku: string;
  readonly requested: number;
  readonly available: number | null;
}

export interface Reservation {
  readonly state: ReservationState;
  /** Of a refused one. */
  readonly refused: readonly RefusedLine[];
}

/** Reserve and release of one order take turns, so that neither waits for a row that waits for it. */
const turn = (orderId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${orderId}, 0))`;

/**
 * What orders hold. Each change is one statement: all of it happens, or nothing.
 *
 * Rows of stock are locked, in the order of their SKUs, before any is changed. A lock brings the newest version of a
 * row, but an update in the same statement still begins with the version from before the wait, and checks constraints
 * on what it makes of that one. So new balances are made of what the lock brought, and of nothing else.
 */
@Injectable()
export class ReservationsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Whether the whole demand was reserved, for an order that had no reservation. Otherwise nothing, and then the order never will
   * have one: an earlier try that is still on its way comes too late. `demand` names each SKU once.
   */
  async reserve(orderId: string, demand: readonly ReservationLine[], seconds: number): Promise<boolean> {
    const lines = sql`${JSON.stringify(demand)}::jsonb`;
    const [answer] = await this.em.execute<{ reserved: boolean }[]>(sql`
      with turn as materialized (${turn(orderId)}),
      demand as (
        select sku, quantity from jsonb_to_recordset(${lines}) as d(sku text, quantity integer)
      ),
      locked as materialized (
        select sku, s.on_hand, s.reserved, s.available from turn, demand join products.stock s using (sku)
        order by sku for no key update of s
      ),
      checked as (
        select sku, quantity, l.on_hand, l.reserved, l.available,
          bool_and(coalesce(l.available >= quantity, false)) over () as fits
        from demand left join locked l using (sku)
      ),
      claimed as (
        insert into products.reservations (order_id, state, lines, expires_at)
        select ${orderId}, 'held', ${lines}, now() + make_interval(secs => ${seconds}) from checked where fits limit 1
        on conflict do nothing
        returning order_id
      ),
      refused as (
        insert into products.reservations (order_id, state, lines)
        select ${orderId}, 'refused',
          jsonb_agg(jsonb_build_object('sku', sku, 'requested', quantity, 'available', available))
        from checked where not fits having count(*) > 0
        on conflict do nothing
      ),
      reserved as (
        update products.stock s set on_hand = c.on_hand, reserved = c.reserved + c.quantity
        from checked c, claimed
        where s.sku = c.sku
        returning s.sku, c.quantity
      ),
      noted as (
        insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
        select sku, 'reserve', 0, quantity, ${orderId} from reserved
      )
      select exists (select from claimed) as reserved`);
    return answer!.reserved;
  }

  /** Gives back what the order holds. One that holds nothing yet never will: it is noted as released beforehand. */
  async release(orderId: string): Promise<void> {
    await this.em.execute(sql`
      with turn as materialized (${turn(orderId)}),
      released as (
        insert into products.reservations as r (order_id, state, lines) select ${orderId}, 'released', '[]' from turn
        on conflict (order_id) do update set state = 'released', updated_at = now()
          where r.state in ('held', 'committed')
        returning lines
      ),
      locked as materialized (
        select sku, l.quantity, s.on_hand, s.reserved
        from released, jsonb_to_recordset(lines) as l(sku text, quantity integer) join products.stock s using (sku)
        order by sku for no key update of s
      ),
      returned as (
        update products.stock s set on_hand = l.on_hand, reserved = l.reserved - l.quantity
        from locked l
        where s.sku = l.sku
        returning s.sku, l.quantity
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
      select sku, 'release', 0, -quantity, ${orderId} from returned`);
  }

  /** Takes what the order holds off the shelf. Does nothing where it holds nothing. */
  async ship(orderId: string): Promise<void> {
    await this.em.execute(sql`
      with turn as materialized (${turn(orderId)}),
      shipped as (
        update products.reservations set state = 'shipped', expires_at = null, updated_at = now() from turn
        where order_id = ${orderId} and state in ('held', 'committed')
        returning lines
      ),
      locked as materialized (
        select sku, l.quantity, s.on_hand, s.reserved
        from shipped, jsonb_to_recordset(lines) as l(sku text, quantity integer) join products.stock s using (sku)
        order by sku for no key update of s
      ),
      taken as (
        update products.stock s set on_hand = l.on_hand - l.quantity, reserved = l.reserved - l.quantity
        from locked l
        where s.sku = l.sku
        returning s.sku, l.quantity
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
      select sku, 'ship', -quantity, -quantity, ${orderId} from taken`);
  }

  /** Keeps what the order holds for good, if the part of a statement that is `given` has a row. Does nothing where it was released. */
  async commit(orderId: string, given: RawQueryFragment): Promise<void> {
    await this.em.execute(sql`
      with given as (${given})
      update products.reservations set state = 'committed', expires_at = null, updated_at = now() from given
      where order_id = ${orderId} and state = 'held'`);
  }

  /** The orders whose reservations have expired; they expire anew after `seconds`. */
  async renewExpired(limit: number, seconds: number): Promise<string[]> {
    const renewed = await this.em.execute<{ order_id: string }[]>(sql`
      update products.reservations set expires_at = now() + make_interval(secs => ${seconds})
      where order_id in (
        select order_id from products.reservations where state = 'held' and expires_at <= now()
        order by order_id limit ${limit} for update skip locked)
      returning order_id`);
    return renewed.map((row) => row.order_id).sort();
  }

  async find(orderId: string): Promise<Reservation | undefined> {
    const [found] = await this.em.execute<Reservation[]>(
      sql`select state, case state when 'refused' then lines else '[]' end as refused
          from products.reservations where order_id = ${orderId}`,
    );
    return found;
  }
}
