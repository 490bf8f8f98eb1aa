export { eventually } from './eventually.js';
export { statementsOf } from './statements-of.js';
export { tokenIssuer } from './token-issuer.js';
export { startTopology, type RunningTopology, type TopologyShape } from './start-topology.js';
