// Transport without an application, for the benchmarks in `bench/`.
export { RedisStreamsServer } from '../consumer/redis-streams.server.js';
export { RedisStreamsClient } from '../rpc/redis-streams.client.js';
