export { connect, createDatabase, dropDatabase, ensureDatabase, type Sql } from './database.js';
export { ensureProgram } from './ensure-program.js';
export { freePort } from './free-port.js';
export type { OwnService } from './service.js';
export { inParallel } from './in-parallel.js';
export { findServices, ownPostgres, ownRedis } from './services.js';
export { startProcess, type RunningProcess } from './start-process.js';
