export { readDirectory, type ProcessRecord } from './process-record.js';
export { ProcessState } from './process-state.js';
export { Registry } from './registry.js';
export { RegistryModule } from './registry.module.js';
