export { RedisCluster } from './redis-cluster.js';
export { RedisSentinels } from './redis-sentinels.js';
export { RedisServer } from './redis-server.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { startTopology, type RunningTopology, type TopologyShape } from './start-topology.js';
export { withLongDeadlines } from './with-long-deadlines.js';
