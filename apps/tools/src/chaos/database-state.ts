import type { Sql } from '#dev';

export interface OrderRow {
  readonly id: string;
  readonly customer_id: string;
  readonly key: string;
  readonly status: string;
  readonly history: readonly { readonly type: string; readonly reason?: string }[];
  /** Whether the order was rejected in a way that allows its idempotency key to be used for a new order. */
  readonly key_released: boolean;
}

/** Orders and stock adjustments as stored in the databases. */
export interface DatabaseState {
  readonly orders: readonly OrderRow[];
  /** Number of stock adjustments per reason. */
  readonly adjustments: readonly { readonly reason: string; readonly count: number }[];
}

export async function readDatabaseState(sql: Sql): Promise<DatabaseState> {
  const orders = await sql.query<OrderRow>(
    `select id, customer_id, idempotency_key as key, status, history,
       status = 'rejected' and rejection->>'code' = 'orders.not-placed' as key_released
     from orders.orders`,
  );
  const adjustments = await sql.query<DatabaseState['adjustments'][number]>(
    `select reason, count(*)::int as count
     from products.stock_ledger where kind = 'adjustment' group by reason`,
  );
  return { orders, adjustments };
}
