// The only files that override, replace or read undocumented members of MikroORM, Kysely and pg. The queue of a pg pool is
// implemented in libs/process/src/connection-queue.ts (`WaitingCalls`).
// patched-libraries.spec.ts fails when one of these libraries is upgraded.
export { CONNECTION_QUEUE, patchPool, type PatchedPool, type WaitingCalls } from './pooled-connections.js';
export { RawSqlEntityManager } from './raw-sql-entity-manager.js';
export { traceStatements } from './trace-statements.js';
export { wrapStatements } from './wrap-statements.js';

// Loaded on demand: a process uses one of the drivers.
export const loadPostgresDriver = async () =>
  (await import('./parameterised-connection.js')).ParameterisedDriver;
export const loadEmbeddedDriver = async () => (await import('./embedded-driver.js')).EmbeddedDriver;
