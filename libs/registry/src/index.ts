export { advertisedAddress } from './advertised-address.js';
export { checkRunningProcesses } from './contracts/check-running-processes.js';
export {
  describeIncompatibility,
  findRolloutIncompatibilities,
  type RolloutIncompatibility,
} from './contracts/rollout-incompatibilities.js';
export { readRunningContracts, type RunningContracts } from './contracts/running-contracts.js';
export { CompiledContracts, contractChecks, type ContractCheck } from './contracts/compiled-contracts.js';
export { readRunningSystem } from './contracts/running-system.js';
export { isMapOf } from './is-map-of.js';
export { isText } from './is-text.js';
export { parseRecords, readDirectory, type ProcessRecord } from './process-record.js';
export { ExternalRegistries, READINESS } from './external-registries.js';
export { ExternalRegistriesSettings } from './external-registries.settings.js';
export { readStart } from './read-start.js';
export { Registry, recordTtlMs } from './registry.js';
export { RegistryModule } from './registry.module.js';
