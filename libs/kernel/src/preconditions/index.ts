export { entityTag, refuseStale } from './preconditions.js';
