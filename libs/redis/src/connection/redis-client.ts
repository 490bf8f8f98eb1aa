import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { parseRedisUrl } from './redis-url.js';

/** Failed reconnects after which a cluster node is dropped, until other nodes list it again. */
const maxNodeReconnects = 10;

/** Delay in milliseconds before the given reconnect attempt: doubles from 50 ms up to 1 s. */
export function reconnectDelay(attempt: number): number {
  return Math.min(25 * 2 ** attempt, 1_000);
}

/**
 * Creates a client for a standalone server, the master behind sentinels, or a cluster. Commands are never resent.
 * @throws Error for an unsupported URL; the message does not contain the URL
 */
export function createRedisClient(url: string, options: RedisOptions): Redis | Cluster {
  const endpoint = parseRedisUrl(url);
  if (!endpoint) throw new Error('not a valid Redis URL');
  const { kind, nodes, master, db, tls, username, password } = endpoint;
  const credentials: RedisOptions = {
    ...(tls && { tls: {} }),
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  };
  if (kind === 'cluster') return createCluster([...nodes], { ...options, ...credentials });
  const server: RedisOptions =
    kind === 'sentinel'
      ? {
          sentinels: [...nodes],
          name: master!,
          ...(tls && { sentinelTLS: {}, enableTLSForSentinelMode: true }),
        }
      : { ...nodes[0] };
  return new Redis({ retryStrategy: reconnectDelay, ...options, ...credentials, ...server, db });
}

function createCluster(nodes: { host: string; port: number }[], options: RedisOptions): Cluster {
  const { lazyConnect = false, enableOfflineQueue: _, retryStrategy: __, ...redisOptions } = options;
  return new Cluster(nodes, {
    lazyConnect,
    redisOptions,
    clusterRetryStrategy: reconnectDelay,
    clusterNodeRetryStrategy: (attempt) => (attempt > maxNodeReconnects ? null : reconnectDelay(attempt)),
    retryDelayOnFailover: 0, // a command without a reply may have been executed
  });
}
