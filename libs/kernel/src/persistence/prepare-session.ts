/** Session settings on which the code relies, whatever the defaults of the server, the database and the role are. */
export const sessionSettings = {
  DateStyle: 'ISO',
  TimeZone: 'UTC',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  default_transaction_isolation: 'read committed',
  lock_timeout: '0',
  jit: 'off', // takes longer than the statements, most of which a limit ends early
};

/** Fails on a standby, a demoted primary, and a database or role whose transactions are read-only by default. */
export const assertWritableSql = `do $$ begin
  if current_setting('transaction_read_only') = 'on' then
    raise exception 'the database is read-only' using errcode = 'read_only_sql_transaction';
  end if;
end $$`;

const applySettings = `select ${Object.entries(sessionSettings)
  .map(([name, value]) => `set_config('${name}', '${value}', false)`)
  .join(', ')}`;

/** Whether a statement failed because the database or its session is read-only. */
export function isReadOnlyError(error: unknown): boolean {
  return (error as { code?: unknown }).code === '25006';
}

/** Prepares a new connection of the pool; if it rejects, the connection is closed. */
export async function prepareSession(client: { query(statement: string): Promise<unknown> }): Promise<void> {
  await client.query(`${applySettings}; ${assertWritableSql}`);
}
