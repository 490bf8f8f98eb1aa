import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { OrderEvent, OrderStatus } from '#contracts/orders';
import { recordColumns, type OrderRecord } from './order-record.js';

export interface OrderFilter {
  readonly customerId?: string | undefined;
  readonly status?: OrderStatus | undefined;
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
  page(filter: OrderFilter, after: string | undefined, limit: number): Promise<OrderRecord[]> {
    return this.select({ ...filter, after }, limit);
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
