import { describe, expect, it } from '@jest/globals';
import type { ClusterOptions, RedisOptions } from 'ioredis';
import { createRedisClient, reconnectDelay } from './redis-client.js';

const optionsOf = (url: string): RedisOptions & ClusterOptions =>
  createRedisClient(url, { lazyConnect: true, enableOfflineQueue: false, connectTimeout: 7 }).options;
const credentials = { username: 'orders', password: 'p@ss', tls: {}, connectTimeout: 7 };

describe('createRedisClient', () => {
  it('connects to a standalone server with host, port, database, TLS and credentials of the URL', () => {
    const server = { host: 'redis.example', port: 6380, db: 2 };
    const options = optionsOf('rediss://orders:p%40ss@redis.example:6380/2');
    expect(options).toMatchObject({ ...server, ...credentials });
    expect(optionsOf('redis://redis.example').tls).toBeUndefined();
  });

  it('queries sentinels for the master and uses TLS for them if the master uses it', () => {
    const options = optionsOf('rediss+sentinel://orders:p%40ss@s1,s2/mymaster/1');
    const sentinels = [
      { host: 's1', port: 26379 },
      { host: 's2', port: 26379 },
    ];
    const servers = { sentinels, name: 'mymaster', db: 1, sentinelTLS: {}, enableTLSForSentinelMode: true };
    expect(options).toMatchObject({ ...servers, ...credentials });
    expect(optionsOf('redis+sentinel://s1/mymaster')).toMatchObject({ enableTLSForSentinelMode: false });
  });

  it('connects to every cluster node with the same credentials and never resends commands', () => {
    const options = optionsOf('rediss+cluster://orders:p%40ss@n1,n2');
    expect(options).toMatchObject({ redisOptions: credentials, lazyConnect: true, retryDelayOnFailover: 0 });
  });

  it('rejects an unsupported URL without including it in the error', () => {
    expect(() => createRedisClient('http://user:secret@host', {})).toThrow(/^not a valid Redis URL$/);
  });
});

describe('reconnectDelay', () => {
  it('doubles the delay from 50 ms up to 1 s', () => {
    expect([1, 2, 3, 10, 1_000].map(reconnectDelay)).toEqual([50, 100, 200, 1_000, 1_000]);
  });
});
