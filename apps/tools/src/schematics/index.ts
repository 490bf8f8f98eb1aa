export { context } from './context.js';
export { message } from './message.js';
export { migration } from './migration.js';
export { refresh } from './refresh.js';
export { unsupported } from './unsupported.js';
