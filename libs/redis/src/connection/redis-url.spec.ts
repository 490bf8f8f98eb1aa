import { describe, expect, it } from '@jest/globals';
import { parseRedisUrl } from './redis-url.js';

const defaults = { tls: false, username: undefined, password: undefined, master: undefined, db: 0 };

describe('parseRedisUrl', () => {
  it.each([
    ['redis://localhost', { ...defaults, kind: 'standalone', nodes: [{ host: 'localhost', port: 6379 }] }],
    [
      'rediss://orders:p%40ss@redis.example:6380/2',
      {
        ...defaults,
        kind: 'standalone',
        tls: true,
        nodes: [{ host: 'redis.example', port: 6380 }],
        username: 'orders',
        password: 'p@ss',
        db: 2,
      },
    ],
    [
      'redis+sentinel://:secret@s1,s2:26380/mymaster/1',
      {
        ...defaults,
        kind: 'sentinel',
        nodes: [
          { host: 's1', port: 26379 },
          { host: 's2', port: 26380 },
        ],
        password: 'secret',
        master: 'mymaster',
        db: 1,
      },
    ],
    [
      'rediss+cluster://[::1]:7000,10.0.0.1',
      {
        ...defaults,
        kind: 'cluster',
        tls: true,
        nodes: [
          { host: '::1', port: 7000 },
          { host: '10.0.0.1', port: 6379 },
        ],
      },
    ],
  ])('parses %s', (url, endpoint) => expect(parseRedisUrl(url)).toEqual(endpoint));

  it.each([
    'http://localhost',
    'redis://',
    'redis://one,two',
    'redis://localhost/words',
    'redis+sentinel://s1,s2',
    'redis+sentinel://s1/mymaster/1/2',
    'redis+cluster://one,/',
    'redis+cluster://one/1',
    'redis+cluster://one:port',
  ])('rejects %s', (url) => expect(parseRedisUrl(url)).toBeUndefined());
});
