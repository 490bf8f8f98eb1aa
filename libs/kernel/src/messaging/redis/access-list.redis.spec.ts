import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';
import { RedisServer } from '#dev/testing';
import { TestProcesses } from '../testing/test-processes.js';
import { accessList } from './access-list.js';
import { ProcessDirectory } from './process-directory.js';

const redis = new RedisServer();
const processes = new TestProcesses({ retryDelayMs: 5, claimIntervalMs: 10, maxEventAttempts: 2 });
const passwordHash = createHash('sha256').update('secret').digest('hex');

beforeAll(() => redis.start());
afterAll(() => redis.kill());

const urlOf = (user: string): string => redis.url.replace('://', `://${user}:secret@`);

/** Applies the ACL file to the running Redis, except for the `default` user, which the test itself needs. */
async function applyAccessList(prefix: string): Promise<void> {
  const users = ['shop', 'accounting', 'edge'].map((name) => ({
    name,
    contexts: name === 'edge' ? [] : [name],
    passwordHash,
  }));
  for (const line of accessList(prefix, users, { name: 'operator', passwordHash }).split('\n')) {
    const [, name, ...rules] = line.match(/\([^)]*\)|\S+/g) ?? [];
    if (name && name !== 'default') await redis.call('ACL', 'SETUSER', name, 'reset', ...rules);
  }
}

describe('accessList', () => {
  it('allows each process to call, reply, publish, subscribe, retry and write dead letters', async () => {
    await applyAccessList(processes.prefix);
    const echo = async (value: unknown) => value;
    const seen: unknown[] = [];
    const shop = await processes
      .add('shop', urlOf('shop'))
      .serve({ requests: { 'shop.echo': echo } })
      .connected();
    const sold = async ({ bad }: { bad: boolean }) => {
      seen.push(bad);
      if (bad) throw new Error('bad');
    };
    await processes
      .add('accounting', urlOf('accounting'))
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    const edge = await processes.add('edge', urlOf('edge')).connected();
    expect(await edge.request('shop.echo', { payload: 7 })).toBe(7);
    await shop.publish('shop.sold.v1', { bad: false });
    await shop.publish('shop.sold.v1', { bad: true });
    const deadLetters = `${processes.prefix}:{shop}:events:dead:accounting`;
    await waitFor(async () => (await redis.call('EXISTS', deadLetters)) === 1);
    expect(seen.sort()).toEqual([false, true, true]);

    let republished = false;
    await shop.publisher.republishIfDataLost('shop', async () => void (republished = true));
    expect(republished).toBe(true);
    expect(await shop.publisher.progress('shop')).toMatchObject({ isHandled: false });
    const directory = new ProcessDirectory({ url: urlOf('edge'), prefix: processes.prefix, name: 'edge' });
    await directory.connect();
    await directory.heartbeat('1', 'edge', 1_000);
    expect(await directory.list()).toEqual(['edge']);
    await directory.close();
  });

  const forbidden: [user: string, command: string, ...args: string[]][] = [
    ['edge', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['accounting', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['accounting', 'XREADGROUP', 'GROUP', 'rpc', 'x', 'STREAMS', 'P:{shop}:rpc', '>'],
    ['accounting', 'XRANGE', 'P:{shop}:rpc', '-', '+'],
    ['accounting', 'XADD', 'P:{edge.1}:rep:shop', '*', 'm', '[]'],
    ['edge', 'XADD', 'P:{accounting.1}:rep:shop', '*', 'm', '[]'],
    ['shop', 'XREAD', 'STREAMS', 'P:{edge.1}:rep:shop', '0'],
    ['shop', 'XDEL', 'P:{accounting}:events', '1-0'],
    ['shop', 'DEL', 'P:{accounting}:rpc'],
    ['shop', 'KEYS', '*'],
    ['shop', 'FLUSHALL'],
    ['shop', 'CONFIG', 'GET', '*'],
    ['shop', 'ACL', 'LIST'],
    ['shop', 'GET', 'anything'],
    ['operator', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['operator', 'XRANGE', 'P:{shop}:rpc', '-', '+'],
    ['operator', 'FLUSHALL'],
  ];

  it.each(forbidden)('denies %s the command %s %s', async (user, command, ...args) => {
    await applyAccessList('P');
    const client = new Redis(urlOf(user), { protocol: 2, disableClientInfo: true });
    try {
      await expect(client.call(command, ...args)).rejects.toThrow('NOPERM');
    } finally {
      client.disconnect();
    }
  });
});
