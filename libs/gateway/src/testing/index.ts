export { edgeFailures } from '../edge/edge-failures.js';
export { openEdge, type OpenedEdge } from './open-edge.js';
