import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriesMessages } from '../../testing/carries-messages.js';
import { openOverRedis } from '../../testing/open-over-redis.js';
import { OwnCluster } from '#dev';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';
import { ProcessDirectory } from '../process-directory.js';
import { RedisDeadLetters } from '../events/redis-dead-letters.js';

const cluster = new OwnCluster();
const processes = new Processes({ retryDelayMs: 5, retryPollMs: 10, eventAttempts: 2 });

beforeAll(() => cluster.start(), 30_000);
afterAll(() => cluster.stop());

const contexts = ['kiosk', 'ledger', 'storeroom'];

describe('over a Redis Cluster', () => {
  carriesMessages(openOverRedis(() => cluster.url, { blockMs: 300 }));

  it('several servers carry the messages', async () => {
    const sizes = await Promise.all(cluster.servers.map((server) => server.do('DBSIZE')));
    expect(sizes.filter((size) => Number(size) > 0).length).toBeGreaterThan(1);
  });

  it('events of any context are retried, buried, listed and replayed', async () => {
    let broken = true;
    const sold: string[] = [];
    const seller = await processes.add('seller', cluster.url).serve({}).connected();
    const handler = async ({ by }: { by: string }): Promise<void> => {
      if (broken) throw new Error('no price');
      sold.push(by);
    };
    const events = Object.fromEntries(contexts.map((context) => [`${context}.sold.v1`, handler]));
    await processes.add('accounts', cluster.url).serve({ events }).connected();
    for (const by of contexts) await seller.publish(`${by}.sold.v1`, { by });

    const letters = new RedisDeadLetters({ url: cluster.url, prefix: processes.prefix, name: 'dlq' });
    await letters.connect();
    try {
      await waitFor(async () => (await letters.list()).length === contexts.length);
      broken = false;
      for (const { id } of await letters.list()) expect(await letters.replay(id)).toBe(true);
      await waitFor(() => sold.length === contexts.length);
      expect([sold.sort(), await letters.list()]).toEqual([contexts, []]);
    } finally {
      await letters.close();
    }
  });

  it('processes know of each other', async () => {
    const directory = new ProcessDirectory({ url: cluster.url, prefix: processes.prefix, name: 'edge' });
    await directory.connect();
    await directory.announce('1', 'edge', 1_000);
    expect(await directory.list()).toEqual(['edge']);
    await directory.withdraw('1');
    expect(await directory.list()).toEqual([]);
    await directory.close();
  });

  it('a server whose connections are killed is talked to again, and the others meanwhile', async () => {
    const serve = (name: string) =>
      processes
        .add(name, cluster.url)
        .serve({ repeatable: { [`${name}.echo`]: async (value: unknown) => value } })
        .connected();
    for (const name of contexts) await serve(name);
    const caller = await processes.add('caller', cluster.url).connected();
    await cluster.servers[0]!.do('CLIENT', 'KILL', 'TYPE', 'normal');
    for (const name of contexts)
      await waitFor(
        async () =>
          (await caller
            .call(`${name}.echo`, { payload: 1, deadlineMs: 300, repeatable: true })
            .catch(() => 0)) === 1,
      );
  });

  it('a cluster that was killed as a whole and is back, empty, carries messages again', async () => {
    const echo = async (value: unknown) => value;
    await processes
      .add('kiosk', cluster.url)
      .serve({ requests: { 'kiosk.echo': echo } })
      .connected();
    const caller = await processes.add('caller', cluster.url).connected();
    const ask = (): Promise<unknown> =>
      caller.call('kiosk.echo', { payload: 7, deadlineMs: 300 }).catch(() => undefined);
    await cluster.stop();
    await waitFor(async () => (await ask()) === undefined);
    await cluster.start();
    await waitFor(async () => (await ask()) === 7);
  });
});
