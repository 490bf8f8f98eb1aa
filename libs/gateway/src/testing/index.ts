export { edgeFailures } from '../edge/problems/edge-failures.js';
export { openEdge, type OpenedEdge } from './open-edge.js';
