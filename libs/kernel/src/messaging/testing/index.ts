// Transports without an application, for the benchmarks in `bench/`.
export { ContextClient } from '../api/context-client.js';
export { InProcessClient } from '../in-process/in-process.client.js';
export { InProcessContext } from '../in-process/in-process.context.js';
export { InProcessPublisher } from '../in-process/in-process.publisher.js';
export { noIsolation } from '../in-process/payload-isolation.js';
export { RedisStreamsServer } from '../redis/consumer/redis-streams.server.js';
export { RedisStreamsClient } from '../redis/rpc/redis-streams.client.js';
