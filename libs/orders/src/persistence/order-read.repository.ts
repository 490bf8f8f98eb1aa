import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { maxPageBytes } from '#contracts/definition';
import type { OrderEvent, OrderStatus } from '#contracts/orders';
import { recordColumns, type OrderRecord } from './order-record.js';

export interface OrderFilter {
  readonly customerId?: string | undefined;
  readonly status?: OrderStatus | undefined;
}

/** Of an order without its lines and address, as JSON. */
const otherFieldsBytes = 600;

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
    const { where, params } = whereClause({ ...filter, after });
    const rows = await this.em.execute<(OrderRecord & { total: number })[]>(
      `select ${recordColumns}, total from (
         select o.*, sum(size) over (order by id desc rows unbounded preceding)::int as total from (
           select *, octet_length(lines::text) + coalesce(octet_length(shipping_address::text), 0) + ${otherFieldsBytes} as size
           from orders.orders ${where} order by id desc limit ?
         ) o
       ) o where total - size <= ${maxPageBytes} order by id desc`,
      [...params, limit],
    );
    // Only the last row can exceed the size: it is one more than the page holds, unless it is the only one.
    const isTruncated = rows.length < limit && (rows.at(-1)?.total ?? 0) > maxPageBytes;
    return { orders: isTruncated && rows.length > 1 ? rows.slice(0, -1) : rows, isTruncated };
  }

  /** Returns the events of the order from oldest to newest; undefined if there is no such order. */
  async historyOf(id: string, customerId?: string): Promise<OrderEvent[] | undefined> {
    const { where, params } = whereClause({ id, customerId });
    const [row] = await this.em.execute<{ history: OrderEvent[] }[]>(
      `select history from orders.orders ${where}`,
      params,
    );
    return row?.history;
  }

  async count(filter: OrderFilter): Promise<number> {
    const { where, params } = whereClause(filter);
    const [row] = await this.em.execute<[{ total: number }]>(
      `select count(*)::int as total from orders.orders ${where}`,
      params,
    );
    return row.total;
  }

  private select(conditions: OrderConditions, limit: number): Promise<OrderRecord[]> {
    const { where, params } = whereClause(conditions);
    return this.em.execute<OrderRecord[]>(
      `select ${recordColumns} from orders.orders ${where} order by id desc limit ?`,
      [...params, limit],
    );
  }
}

const clauses = {
  id: 'id = ?',
  customerId: 'customer_id = ?',
  status: 'status = ?',
  after: 'id < ?',
} as const;

type Clause = keyof typeof clauses;
type OrderConditions = { readonly [Name in Clause]?: string | undefined };

function whereClause(conditions: OrderConditions): { where: string; params: string[] } {
  const names = (Object.keys(clauses) as Clause[]).filter((name) => conditions[name] !== undefined);
  const where = names.length > 0 ? `where ${names.map((name) => clauses[name]).join(' and ')}` : '';
  return { where, params: names.map((name) => conditions[name]!) };
}
