export { every, type Stop } from './every.js';
