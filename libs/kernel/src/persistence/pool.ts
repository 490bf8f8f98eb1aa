/** How `pg` is to connect, in milliseconds unless named otherwise. */
export function poolFor(context: string, max: number): object {
  return {
    application_name: `cleave-${context}`,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 15_000,
    query_timeout: 20_000, // for an answer that was lost on the way
    idle_in_transaction_session_timeout: 30_000,
  };
}

/** One connection that may work for as long as a migration takes. */
export function poolForMigrations(context: string): object {
  return {
    application_name: `cleave-${context}-migrations`,
    max: 1,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
}
