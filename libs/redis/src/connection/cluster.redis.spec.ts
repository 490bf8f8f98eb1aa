import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { RedisCluster } from '#dev/testing';
import { openOverRedis } from '../testing/open-over-redis.js';
import { TestProcesses } from '../testing/test-processes.js';
import { transportContract } from '#kernel/messaging/testing/contract';
import { ProcessDirectory } from '../process-directory.js';
import { RedisDeadLetters } from '../events/redis-dead-letters.js';

const cluster = new RedisCluster();
const processes = new TestProcesses({ retryDelayMs: 5, claimIntervalMs: 10, maxEventAttempts: 2 });

beforeAll(() => cluster.start(), 30_000);
afterAll(() => cluster.stop());

const contexts = ['accounting', 'shop', 'warehouse'];

describe('Redis Streams transport on a cluster', () => {
  transportContract(openOverRedis(() => cluster.url, { blockMs: 300 }));

  it('distributes keys over several servers', async () => {
    const sizes = await Promise.all(cluster.servers.map((server) => server.call('DBSIZE')));
    expect(sizes.filter((size) => Number(size) > 0).length).toBeGreaterThan(1);
  });

  it('retries, dead-letters, lists and replays events of every context', async () => {
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

    const deadLetters = new RedisDeadLetters({ url: cluster.url, prefix: processes.prefix, name: 'dlq' });
    await deadLetters.connect();
    try {
      await waitFor(async () => (await deadLetters.list()).length === contexts.length);
      broken = false;
      for (const { id } of await deadLetters.list()) expect(await deadLetters.replay(id)).toBe(true);
      await waitFor(() => sold.length === contexts.length);
      expect([sold.sort(), await deadLetters.list()]).toEqual([contexts, []]);
    } finally {
      await deadLetters.close();
    }
  });

  it('delivers the replies to several modules of one process', async () => {
    const dependencies = { edge: ['shop.echo'], billing: ['accounting.echo'] };
    for (const name of ['shop', 'accounting'])
      await processes
        .add(name, cluster.url, { dependencies })
        .serve({ requests: { [`${name}.echo`]: async (value: unknown) => value } })
        .connected();
    const { client } = await processes.add('both', cluster.url).connected();
    const call = (caller: string, context: string, deadlineMs = 5_000): Promise<unknown> => {
      const message = { pattern: `${context}.echo`, payload: caller, headers: {}, idempotent: false };
      return client.request({ ...message, caller, context, deadline: performance.now() + deadlineMs });
    };
    const replies = [call('edge', 'shop'), call('billing', 'accounting')];
    expect(await Promise.all(replies)).toEqual(['edge', 'billing']);
    await expect(call('edge', 'accounting', 100)).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
  });

  it('stores and removes process records', async () => {
    const directory = new ProcessDirectory({ url: cluster.url, prefix: processes.prefix, name: 'edge' }, []);
    await directory.connect();
    await directory.heartbeat('1', 'edge', 1_000);
    expect((await directory.read()).processes).toMatchObject([{ record: 'edge' }]);
    await directory.deregister('1');
    expect((await directory.read()).processes).toEqual([]);
    await directory.close();
  });

  it('reconnects to a server that dropped its connections and keeps calling the others', async () => {
    const serve = (name: string) =>
      processes
        .add(name, cluster.url)
        .serve({ idempotent: { [`${name}.echo`]: async (value: unknown) => value } })
        .connected();
    for (const name of contexts) await serve(name);
    const caller = await processes.add('caller', cluster.url).connected();
    await cluster.servers[0]!.call('CLIENT', 'KILL', 'TYPE', 'normal');
    for (const name of contexts)
      await waitFor(
        async () =>
          (await caller
            .request(`${name}.echo`, { payload: 1, deadlineMs: 300, idempotent: true })
            .catch(() => 0)) === 1,
      );
  });

  it('recovers after the whole cluster was killed and restarted empty', async () => {
    const echo = async (value: unknown) => value;
    await processes
      .add('shop', cluster.url)
      .serve({ requests: { 'shop.echo': echo } })
      .connected();
    const caller = await processes.add('caller', cluster.url).connected();
    const call = (): Promise<unknown> =>
      caller.request('shop.echo', { payload: 7, deadlineMs: 300 }).catch(() => undefined);
    await cluster.stop();
    await waitFor(async () => (await call()) === undefined);
    await cluster.start();
    await waitFor(async () => (await call()) === 7);
  });
});
