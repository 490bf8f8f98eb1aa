export { cleaveClient, type ClientOptions } from './cleave-client.js';
export { itemsOf, type Page } from './pages.js';
export type { RetryOptions } from './retries.js';
export type { components, paths } from './schema.js';
export type { Tokens } from './session.js';
