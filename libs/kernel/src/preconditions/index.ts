export { entityTag, assertPreconditions } from './preconditions.js';
