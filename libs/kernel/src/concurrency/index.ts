export { singleFlight } from './single-flight.js';
export { FairShare } from './fair-share.js';
export { retryUntil } from './retry-until.js';
export { runEvery, type Stop } from './run-every.js';
export { QueueFull, Semaphore } from './semaphore.js';
