import { expect, it } from '@jest/globals';
import type { ClusterOptions, RedisOptions } from 'ioredis';
import { reconnectDelay, redisClient } from './redis-client.js';

const optionsOf = (url: string): RedisOptions & ClusterOptions =>
  redisClient(url, { lazyConnect: true, enableOfflineQueue: false, connectTimeout: 7 }).options;
const access = { username: 'orders', password: 'p@ss', tls: {}, connectTimeout: 7 };

it('a server is talked to where and as the URL says', () => {
  const where = { host: 'redis.example', port: 6380, db: 2 };
  expect(optionsOf('rediss://orders:p%40ss@redis.example:6380/2')).toMatchObject({ ...where, ...access });
  expect(optionsOf('redis://redis.example').tls).toBeUndefined();
});

it('sentinels are asked for the master, over TLS where it is talked to over TLS', () => {
  const options = optionsOf('rediss+sentinel://orders:p%40ss@s1,s2/mymaster/1');
  const sentinels = [
    { host: 's1', port: 26379 },
    { host: 's2', port: 26379 },
  ];
  const where = { sentinels, name: 'mymaster', db: 1, sentinelTLS: {}, enableTLSForSentinelMode: true };
  expect(options).toMatchObject({ ...where, ...access });
  expect(optionsOf('redis+sentinel://s1/mymaster')).toMatchObject({ enableTLSForSentinelMode: false });
});

it('each server of a cluster is talked to as the URL says, and nothing is sent to it twice', () => {
  const options = optionsOf('rediss+cluster://orders:p%40ss@n1,n2');
  expect(options).toMatchObject({ redisOptions: access, lazyConnect: true, retryDelayOnFailover: 0 });
});

it('a server that is away is looked for soon, then ever more rarely, but once a second in the end', () => {
  expect([1, 2, 3, 10, 1_000].map(reconnectDelay)).toEqual([50, 100, 200, 1_000, 1_000]);
});

it('a URL that is none of these is refused without showing it', () => {
  expect(() => redisClient('http://user:secret@host', {})).toThrow(/^not the URL of a Redis$/);
});
