import type { Sql } from '#dev';

interface OrderProgress {
  readonly status: string;
  readonly step: string | null;
  readonly compensating: boolean | null;
  readonly settlement: string | null;
}

/** Describes the status, saga step and open settlement of the latest order with this idempotency key. */
export async function describeOrderState(sql: Sql, key: string): Promise<string> {
  const [progress] = await sql.query<OrderProgress>(
    `select status, step, compensating,
       (select kind from orders.settlements t where t.order_id = o.id and done_at is null limit 1) as settlement
     from orders.orders o left join orders.sagas s on s.order_id = o.id
     where idempotency_key = ? order by created_at desc limit 1`,
    [key],
  );
  if (!progress) return 'not accepted';
  const { status, step, compensating, settlement } = progress;
  if (step) return `${status}, ${compensating ? 'compensating' : 'executing'} ${step}`;
  return settlement ? `${status}, open settlement: ${settlement}` : `${status}, complete`;
}
