import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { OwnRedis } from '#dev';
import { Processes } from '../testing/processes.js';
import { waitFor } from '#dev';
import { accessList } from './access-list.js';
import { ProcessDirectory } from './process-directory.js';

const redis = new OwnRedis();
const processes = new Processes({ retryDelayMs: 5, retryPollMs: 10, eventAttempts: 2 });
const passwordHash = createHash('sha256').update('secret').digest('hex');

beforeAll(() => redis.start());
afterAll(() => redis.kill());

const urlOf = (user: string): string => redis.url.replace('://', `://${user}:secret@`);

/** Each user of the list, made known to a Redis that runs; `default` stays, so that the test can look. */
async function install(prefix: string): Promise<void> {
  const users = ['kiosk', 'ledger', 'edge'].map((name) => ({
    name,
    contexts: name === 'edge' ? [] : [name],
    passwordHash,
  }));
  for (const line of accessList(prefix, users, { name: 'operator', passwordHash }).split('\n')) {
    const [, name, ...rules] = line.match(/\([^)]*\)|\S+/g) ?? [];
    if (name && name !== 'default') await redis.do('ACL', 'SETUSER', name, 'reset', ...rules);
  }
}

it('with a user each, processes call, answer, publish, subscribe, retry and bury as ever', async () => {
  await install(processes.prefix);
  const echo = async (value: unknown) => value;
  const seen: unknown[] = [];
  const kiosk = await processes
    .add('kiosk', urlOf('kiosk'))
    .serve({ requests: { 'kiosk.echo': echo } })
    .connected();
  const sold = async ({ bad }: { bad: boolean }) => {
    seen.push(bad);
    if (bad) throw new Error('bad');
  };
  await processes
    .add('ledger', urlOf('ledger'))
    .serve({ events: { 'kiosk.sold.v1': sold } })
    .connected();
  const edge = await processes.add('edge', urlOf('edge')).connected();
  expect(await edge.call('kiosk.echo', { payload: 7 })).toBe(7);
  await kiosk.publish('kiosk.sold.v1', { bad: false });
  await kiosk.publish('kiosk.sold.v1', { bad: true });
  const letters = `${processes.prefix}:{kiosk}:events:dead:ledger`;
  await waitFor(async () => (await redis.do('EXISTS', letters)) === 1);
  expect(seen.sort()).toEqual([false, true, true]);

  let recalled = false;
  await kiosk.publisher.afterLoss('kiosk', async () => void (recalled = true));
  expect(recalled).toBe(true);
  const directory = new ProcessDirectory({ url: urlOf('edge'), prefix: processes.prefix, name: 'edge' });
  await directory.connect();
  await directory.announce('1', 'edge', 1_000);
  expect(await directory.list()).toEqual(['edge']);
  await directory.close();
});

describe('is refused', () => {
  const forbidden: [who: string, command: string, ...args: string[]][] = [
    ['edge', 'XADD', 'P:{kiosk}:events', '*', 'm', '{}'],
    ['ledger', 'XADD', 'P:{kiosk}:events', '*', 'm', '{}'],
    ['ledger', 'XREADGROUP', 'GROUP', 'rpc', 'x', 'STREAMS', 'P:{kiosk}:rpc', '>'],
    ['ledger', 'XRANGE', 'P:{kiosk}:rpc', '-', '+'],
    ['ledger', 'XADD', 'P:{edge.1}:rep:kiosk', '*', 'm', '[]'],
    ['edge', 'XADD', 'P:{ledger.1}:rep:kiosk', '*', 'm', '[]'],
    ['kiosk', 'XREAD', 'STREAMS', 'P:{edge.1}:rep:kiosk', '0'],
    ['kiosk', 'XDEL', 'P:{ledger}:events', '1-0'],
    ['kiosk', 'DEL', 'P:{ledger}:rpc'],
    ['kiosk', 'KEYS', '*'],
    ['kiosk', 'FLUSHALL'],
    ['kiosk', 'CONFIG', 'GET', '*'],
    ['kiosk', 'ACL', 'LIST'],
    ['kiosk', 'GET', 'anything'],
    ['operator', 'XADD', 'P:{kiosk}:events', '*', 'm', '{}'],
    ['operator', 'XRANGE', 'P:{kiosk}:rpc', '-', '+'],
    ['operator', 'FLUSHALL'],
  ];

  it.each(forbidden)('%s: %s %s', async (who, command, ...args) => {
    await install('P');
    const client = new Redis(urlOf(who), { protocol: 2, disableClientInfo: true });
    try {
      await expect(client.call(command, ...args)).rejects.toThrow('NOPERM');
    } finally {
      client.disconnect();
    }
  });
});
