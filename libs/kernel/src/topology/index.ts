export { httpOptions, type HttpOptions } from './http/http-options.js';
export { openContexts, openDatabases, type OpenedContexts } from './open-contexts.js';
export { formatOperatorError } from './format-operator-error.js';
export { problemOf, problemTitleOf, problemTypeOf, type Problem } from './http/problem.js';
export { run } from './run.js';
export { scanModule } from './scan/module-scan.js';
export { annotateHandlers } from './scan/annotate-handlers.js';
