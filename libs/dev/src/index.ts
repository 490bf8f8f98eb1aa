export { connect, createDatabase, dropDatabase, ensureDatabase, type Sql } from './services/database.js';
export type { DedicatedService } from './services/service.js';
export { findServices, startDedicatedPostgres, startDedicatedRedis } from './services/services.js';
export { ensureProgram } from './processes/ensure-program.js';
export { endWithParent } from './processes/end-with-parent.js';
export { freePort, isFree } from './processes/free-port.js';
export { interruption } from './processes/interruption.js';
export {
  storeRunningSplit,
  findRunningSplit,
  splitFile,
  type SplitEnvironment,
} from './processes/running-split.js';
export { RestartableServer } from './processes/restartable-server.js';
export { spawnApp } from './processes/spawn-app.js';
export { startProcess, type RunningProcess } from './processes/start-process.js';
export { TcpProxy } from './processes/tcp-proxy.js';
export { inParallel } from './waiting/in-parallel.js';
export { waitFor } from './waiting/wait-for.js';
