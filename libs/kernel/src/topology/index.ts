export { openDatabases } from './open-databases.js';
export { openContexts, type OpenedContexts } from './open-contexts.js';
export { plainly } from './plainly.js';
export { run } from './run.js';
