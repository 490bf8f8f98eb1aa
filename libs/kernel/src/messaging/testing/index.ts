export { OwnCluster } from './own-cluster.js';
export { TcpGate } from './tcp-gate.js';
