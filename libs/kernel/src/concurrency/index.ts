export { coalesce } from './coalesce.js';
export { runEvery, type Stop } from './run-every.js';
export { QueueFull, Semaphore } from './semaphore.js';
