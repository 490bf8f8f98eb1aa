export { describeContracts, parseContracts, type DeployedContracts } from './deployed-contracts.js';
export { findBreaks, type RedirectsRequests, type Peer } from './find-breaks.js';
export { findIncompatibilities, type Incompatibility } from './find-incompatibilities.js';
export { isInputCompatible, isOutputCompatible, rulesOf } from './rules.js';
export { parentOf, shapeOf, type Shape } from './payload-shape.js';
