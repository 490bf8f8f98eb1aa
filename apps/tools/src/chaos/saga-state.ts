import type { Sql } from '#dev';

interface Left {
  readonly status: string;
  readonly step: string | null;
  readonly undoing: boolean | null;
  readonly unsettled: string | null;
}

/** How far the latest order under a key has come, in words. */
export async function stateOf(sql: Sql, key: string): Promise<string> {
  const [left] = await sql.query<Left>(
    `select status, step, undoing,
       (select kind from orders.settlements t where t.order_id = o.id and done_at is null limit 1) as unsettled
     from orders.orders o left join orders.sagas s on s.order_id = o.id
     where idempotency_key = ? order by created_at desc limit 1`,
    [key],
  );
  if (!left) return 'not accepted';
  const { status, step, undoing, unsettled } = left;
  if (step) return `${status}, ${undoing ? 'undoing' : 'doing'} ${step}`;
  return unsettled ? `${status}, to ${unsettled}` : `${status}, nothing left to do`;
}
