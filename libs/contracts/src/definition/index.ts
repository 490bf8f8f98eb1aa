export * from './access.js';
export * from './contract.js';
export * from './event.js';
export * from './failure.js';
export * from './fields.js';
export * from './message.js';
export * from './paging.js';
export * from './platform.js';
export { fieldsOf, type FieldDescription, type JsonSchema, type Presence } from './schema.js';
