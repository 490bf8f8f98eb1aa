import { describe, expect, it } from '@jest/globals';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const processes = new TestProcesses({ staleConsumerTtlMs: 200 });

describe('StreamConsumer', () => {
  it('deletes stale consumers without pending entries', async () => {
    const { redis, prefix } = processes;
    const stream = `${prefix}:{shop}:rpc:caller`;
    await redis.xgroup('CREATE', stream, 'rpc', '0', 'MKSTREAM');
    for (const name of ['killed-1', 'killed-2']) await redis.xgroup('CREATECONSUMER', stream, 'rpc', name);
    await redis.xadd(stream, '*', 'm', 'pending');
    await redis.xreadgroup('GROUP', 'rpc', 'asleep', 'STREAMS', stream, '>');
    const names = async (): Promise<string[]> =>
      ((await redis.xinfo('CONSUMERS', stream, 'rpc')) as string[][]).map(([, name]) => name!);
    expect(await names()).toEqual(['asleep', 'killed-1', 'killed-2']);

    const echo = async (value: unknown) => value;
    const shop = await processes
      .add('shop')
      .serve({ requests: { 'shop.echo': echo } })
      .connected();
    await waitFor(async () => !(await names()).some((name) => name.startsWith('killed')));
    expect(await names()).toContain('asleep');
    expect(await shop.request('shop.echo', { payload: 1 })).toBe(1);
  });
});
