import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { OrderEvent, OrderStatus } from '#contracts/orders';
import { recordColumns, type OrderRecord } from './order-record.js';

export interface OrderFilter {
  readonly customerId?: string | undefined;
  readonly status?: OrderStatus | undefined;
}

/** Reads without loading entities. */
@Injectable()
export class OrderReader {
  constructor(private readonly em: EntityManager) {}

  /** Whoever's it is, or only if it is `customerId`'s. */
  async find(id: string, customerId?: string): Promise<OrderRecord | undefined> {
    const [record] = await this.select({ id, customerId }, 1);
    return record;
  }

  /** Newest first, from the one after `after`. */
  page(filter: OrderFilter, after: string | undefined, limit: number): Promise<OrderRecord[]> {
    return this.select({ ...filter, after }, limit);
  }

  /** What has happened to it, the oldest first. */
  async historyOf(id: string, customerId?: string): Promise<OrderEvent[] | undefined> {
    const { where, params } = conditions({ id, customerId });
    const [row] = await this.em.execute<{ history: OrderEvent[] }[]>(
      `select history from orders.orders ${where}`,
      params,
    );
    return row?.history;
  }

  async count(filter: OrderFilter): Promise<number> {
    const { where, params } = conditions(filter);
    const [row] = await this.em.execute<[{ total: number }]>(
      `select count(*)::int as total from orders.orders ${where}`,
      params,
    );
    return row.total;
  }

  private select(wanted: Wanted, limit: number): Promise<OrderRecord[]> {
    const { where, params } = conditions(wanted);
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
type Wanted = { readonly [Name in Clause]?: string | undefined };

function conditions(wanted: Wanted): { where: string; params: string[] } {
  const given = (Object.keys(clauses) as Clause[]).filter((name) => wanted[name] !== undefined);
  const where = given.length > 0 ? `where ${given.map((name) => clauses[name]).join(' and ')}` : '';
  return { where, params: given.map((name) => wanted[name]!) };
}
