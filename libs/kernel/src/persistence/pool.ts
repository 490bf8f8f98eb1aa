import { prepareSession, sessionSettings } from './prepare-session.js';

export const statementTimeoutMs = 15_000;

/** In milliseconds. */
export const sessionLimits = {
  statement_timeout: statementTimeoutMs,
  idle_in_transaction_session_timeout: 30_000,
};

/** Settings for the database roles, for connections through a pooler that drops those of sessions. */
export const roleSettings: Readonly<Record<string, string | number>> = {
  ...sessionSettings,
  ...sessionLimits,
};

/** Options of the `pg` pool of a context. Times are in milliseconds. */
export function poolOptions(context: string, max: number): object {
  return {
    application_name: `cleave-${context}`,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...sessionLimits,
    query_timeout: 20_000, // if the server's response was lost
    onConnect: prepareSession,
  };
}

/** A single connection without statement timeout, for migrations. */
export function migrationPoolOptions(context: string): object {
  return {
    application_name: `cleave-${context}-migrations`,
    max: 1,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    onConnect: prepareSession,
  };
}
