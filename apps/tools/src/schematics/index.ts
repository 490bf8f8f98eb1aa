export { context } from './context.js';
export { message } from './message.js';
export { migration } from './migration.js';
export { regenerate } from './regenerate.js';
