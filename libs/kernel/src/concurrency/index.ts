export { coalesce } from './coalesce.js';
export { FairShare } from './fair-share.js';
export { runEvery, type Stop } from './run-every.js';
export { QueueFull, Semaphore } from './semaphore.js';
