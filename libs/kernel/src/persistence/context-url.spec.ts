import { expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { remoteDatabaseHosts } from './context-url.js';

it.each([
  ['postgres://me:secret@localhost:5432/shop', []],
  ['postgres://me:secret@127.0.0.1/shop', []],
  ['postgres://me:secret@[::1]/shop', []],
  ['postgres:///shop?host=/run/postgresql', []],
  ['postgres://me:secret@localhost/shop?host=db.example.com', ['db.example.com']],
  ['postgres://me:secret@127.example.com/shop', ['127.example.com']],
  ['postgres://me:secret@postgres/shop', ['postgres']],
])('%s is on the hosts %j', (url, hosts) => {
  expect(remoteDatabaseHosts(['auth', 'orders'], new Configuration({ DATABASE_URL: url }))).toEqual(hosts);
});
