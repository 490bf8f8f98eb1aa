export { advertisedAddress } from './advertised-address.js';
export { readDirectory, type ProcessRecord } from './process-record.js';
export { ProcessState } from './process-state.js';
export { PublicRegistries, READINESS } from './public-registries.js';
export { PublicRegistriesSettings } from './public-registries.settings.js';
export { Registry } from './registry.js';
export { RegistryModule } from './registry.module.js';
