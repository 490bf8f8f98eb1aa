export { cleaveClient, type ClientOptions } from './cleave-client.js';
export { paginate, type Page } from './pagination.js';
export type { RetryOptions } from './retry.js';
export type { components, paths } from './schema.js';
export type { Tokens } from './session.js';
