export { runEvery, type Stop } from './run-every.js';
