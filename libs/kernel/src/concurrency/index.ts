export { QueueFull } from './queue-full.js';
export { runEvery, type Stop } from './run-every.js';
export { Semaphore } from './semaphore.js';
