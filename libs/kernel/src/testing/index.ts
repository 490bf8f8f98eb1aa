export { eventually } from './eventually.js';
export { startTopology, type RunningTopology, type TopologyShape } from './start-topology.js';
