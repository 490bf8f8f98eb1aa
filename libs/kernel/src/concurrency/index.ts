export { singleFlight } from './single-flight.js';
export { FairShare } from './fair-share.js';
export { retryUntil } from './retry-until.js';
export { runEvery, type Stop } from './run-every.js';
export { RoundRobinQueue } from './round-robin-queue.js';
export { QueueFull, Semaphore } from './semaphore.js';
export { WORK_GROUP } from './work-group.js';
