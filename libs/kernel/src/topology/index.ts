export { BootError } from './boot-error.js';
export { openDatabases, type OpenedDatabases } from './open-databases.js';
export { openContexts, type OpenedContexts } from './open-contexts.js';
export { plainly } from './plainly.js';
export type { HostedModules } from './process-plan.js';
export { run, type RunOptions } from './run.js';
export { TopologySettings } from './topology.settings.js';
