import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { parseRedisUrl, type RedisPlace } from './redis-url.js';

/** Reconnecting attempts after which a node of a cluster is forgotten, unless the others still name it. */
const nodeAttempts = 10;

/** Milliseconds before the next attempt to connect: soon, then ever more rarely, once a second in the end. */
export function reconnectDelay(attempt: number): number {
  return Math.min(25 * 2 ** attempt, 1_000);
}

/**
 * A client for what `url` names: one server, the master that sentinels know, or a cluster. Nothing is sent twice.
 * @throws Error for a URL that is none of these; it does not show it
 */
export function redisClient(url: string, options: RedisOptions): Redis | Cluster {
  const place = parseRedisUrl(url);
  if (!place) throw new Error('not the URL of a Redis');
  return place.kind === 'cluster' ? clusterOf(place, options) : serverOf(place, options);
}

function serverOf({ kind, nodes, master, db, ...access }: RedisPlace, options: RedisOptions): Redis {
  const [first] = nodes;
  const where: RedisOptions =
    kind === 'sentinel' ? { sentinels: [...nodes], name: master!, ...sentinelTls(access) } : { ...first };
  return new Redis({ retryStrategy: reconnectDelay, ...options, ...accessOf(access), ...where, db });
}

function sentinelTls({ tls }: Pick<RedisPlace, 'tls'>): RedisOptions {
  return tls ? { sentinelTLS: {}, enableTLSForSentinelMode: true } : {};
}

function clusterOf({ nodes, ...access }: RedisPlace, options: RedisOptions): Cluster {
  const { lazyConnect = false, enableOfflineQueue: _, retryStrategy: __, ...redisOptions } = options;
  return new Cluster([...nodes], {
    lazyConnect,
    redisOptions: { ...redisOptions, ...accessOf(access) },
    clusterRetryStrategy: reconnectDelay,
    clusterNodeRetryStrategy: (attempt) => (attempt > nodeAttempts ? null : reconnectDelay(attempt)),
    retryDelayOnFailover: 0, // what was lost on the way may have been carried out
  });
}

function accessOf({
  tls,
  username,
  password,
}: Pick<RedisPlace, 'tls' | 'username' | 'password'>): RedisOptions {
  return {
    ...(tls && { tls: {} }),
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  };
}
