import type { Sql } from '#dev';

export interface Order {
  readonly id: string;
  readonly customer_id: string;
  readonly key: string;
  readonly status: string;
  readonly history: readonly { readonly type: string; readonly reason?: string }[];
  /** Rejected in a way that lets the key be used again. */
  readonly given_up: boolean;
}

/** What the databases say of orders, and of deliveries by the reason given. */
export interface Books {
  readonly orders: readonly Order[];
  readonly restocked: readonly { readonly mark: string; readonly times: number }[];
}

export async function readBooks(sql: Sql): Promise<Books> {
  const orders = await sql.query<Order>(
    `select id, customer_id, idempotency_key as key, status, history,
       status = 'rejected' and rejection->>'code' = 'orders.not-placed' as given_up
     from orders.orders`,
  );
  const restocked = await sql.query<Books['restocked'][number]>(
    `select reason as mark, count(*)::int as times
     from products.stock_ledger where kind = 'adjustment' group by reason`,
  );
  return { orders, restocked };
}
