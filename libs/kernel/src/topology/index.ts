export { httpOptions, type HttpOptions } from './http-options.js';
export { openContexts, openDatabases, type OpenedContexts } from './open-contexts.js';
export { formatOperatorError } from './format-operator-error.js';
export { run } from './run.js';
export { scanModule } from './scan/module-scan.js';
export { annotateHandlers } from './scan/annotate-handlers.js';
