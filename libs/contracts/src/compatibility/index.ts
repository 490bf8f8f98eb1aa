export { escapeControlCharacters } from './escape-control-characters.js';
export { describeContracts, parseContracts, type ContractDescription } from './contract-description.js';
export {
  incompatibilitiesBetweenProcesses,
  type RedirectsRequests,
  type Peer,
} from './incompatibilities-between-processes.js';
export { findIncompatibilities, type Incompatibility } from './find-incompatibilities.js';
export { isInputCompatible, isOutputCompatible, differingKeywords } from './keywords.js';
export { parentOf, shapeOf, type Shape } from './payload-shape.js';
