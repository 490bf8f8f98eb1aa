export { connect, createDatabase, dropDatabase, ensureDatabase, type Sql } from './database.js';
export { ensureProgram } from './ensure-program.js';
export { freePort } from './free-port.js';
export { findServices, type Services } from './services.js';
export { startProcess, type ProcessOptions, type RunningProcess } from './start-process.js';
