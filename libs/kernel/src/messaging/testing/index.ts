export { OwnCluster } from './own-cluster.js';
