export { entityTag, assertIfMatch } from './preconditions.js';
