export { openEdge, type OpenedEdge } from './open-edge.js';
