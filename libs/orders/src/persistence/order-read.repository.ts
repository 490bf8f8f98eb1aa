import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { maxPageBytes } from '#contracts/definition';
import { orderStatuses, type OrderStatus } from '#contracts/orders';
import { countRows } from '#kernel/pagination';
import { literal } from '#kernel/persistence';
import type { Actor, RecordedEvent } from '../domain/order.js';
import { recordColumns, type OrderRecord } from './order-record.js';

export interface OrderFilter {
  readonly customerId?: string | undefined;
  readonly status?: OrderStatus | undefined;
}

/** Of an order without its lines and address, as JSON. */
const otherFieldsBytes = raw('600');

const columns = raw(recordColumns);

interface HistoryPage {
  /** One more than the limit if there is a next page. */
  readonly events: readonly {
    /** Position in the history, from 1: the number of events up to this one. */
    readonly skip: number;
    readonly event: RecordedEvent;
    readonly actor: Actor | null;
  }[];
  /** Number of events of the order. */
  readonly total: number;
}

interface ListedOrders {
  readonly orders: OrderRecord[];
  /** Whether orders were left out, because the page would have been larger than `maxPageBytes`. */
  readonly isTruncated: boolean;
}

/** Read-only queries. Returns plain records instead of entities. */
@Injectable()
export class OrderReadRepository {
  constructor(private readonly em: EntityManager) {}

  /** With `customerId`, returns the order only if it belongs to that customer. */
  async find(id: string, customerId?: string): Promise<OrderRecord | undefined> {
    const [record] = await this.select({ id, customerId }, 1);
    return record;
  }

  /** Returns orders from newest to oldest, starting after the order with the id `after`. */
  async page(filter: OrderFilter, after: string | undefined, limit: number): Promise<ListedOrders> {
    const rows = await this.em.execute<(OrderRecord & { total: number })[]>(sql`
      select ${columns}, total from (
        select o.*, sum(size) over (order by id desc rows unbounded preceding)::int as total from (
          select *, octet_length(lines::text) + coalesce(octet_length(shipping_address::text), 0)
            + ${otherFieldsBytes} as size
          from orders.orders where ${allOf({ ...filter, after })} order by id desc limit ${limit}
        ) o
      ) o where total - size <= ${maxPageBytes} order by id desc`);
    // Only the last row can exceed the size: it is one more than the page holds, unless it is the only one.
    const isTruncated = rows.length < limit && (rows.at(-1)?.total ?? 0) > maxPageBytes;
    return { orders: isTruncated && rows.length > 1 ? rows.slice(0, -1) : rows, isTruncated };
  }

  /**
   * Returns the events of the order from oldest to newest, after the first `skip`. Undefined if there is no such order. With
   * `customerId`, only if it belongs to that customer.
   */
  async historyPage(
    { id, customerId }: { readonly id: string; readonly customerId: string | undefined },
    skip: number,
    limit: number,
  ): Promise<HistoryPage | undefined> {
    const [page] = await this.em.execute<HistoryPage[]>(sql`
      select json_array_length(history) as total, (
        select coalesce(json_agg(json_build_object(
          'skip', position, 'event', event, 'actor', event_actors -> (position - 1)::text) order by position), '[]')
        from (
          select * from json_array_elements(history) with ordinality as e (event, position)
          where position > ${skip}::bigint order by position limit ${limit + 1}
        ) e
      ) as events
      from orders.orders where ${allOf({ id, customerId })}`);
    return page;
  }

  count(filter: OrderFilter): Promise<number> {
    return countRows(this.em, sql`select from orders.orders where ${allOf(filter)}`);
  }

  private select(conditions: OrderConditions, limit: number): Promise<OrderRecord[]> {
    return this.em.execute<OrderRecord[]>(
      sql`select ${columns} from orders.orders where ${allOf(conditions)} order by id desc limit ${limit}`,
    );
  }
}

type OrderConditions = OrderFilter & { readonly [Name in 'id' | 'after']?: string | undefined };

function allOf({ id, customerId, status, after }: OrderConditions): RawQueryFragment {
  const conditions = [
    id === undefined ? undefined : sql`id = ${id}`,
    customerId === undefined ? undefined : sql`customer_id = ${customerId}`,
    status === undefined ? undefined : sql`status = ${literal(status, orderStatuses)}`,
    after === undefined ? undefined : sql`id < ${after}`,
  ];
  return conditions.reduce<RawQueryFragment>(
    (left, right) => (right ? sql`${left} and ${right}` : left),
    raw('true'),
  );
}
