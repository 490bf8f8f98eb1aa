export { advertisedAddress } from './advertised-address.js';
export { parseRecord, readDirectory, type ProcessRecord } from './process-record.js';
export { ProcessState } from './process-state.js';
export { PublicRegistries, READINESS } from './public-registries.js';
export { PublicRegistriesSettings } from './public-registries.settings.js';
export { Registry, recordTtlMs } from './registry.js';
export { RegistryModule } from './registry.module.js';
