import { describe, expect, it } from '@jest/globals';
import type { TestProcess } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';
import { messageField, type RequestFrame } from '../frames.js';

const blockMs = 3_000;
const processes = new TestProcesses({ blockMs });

/** Sends a request and removes it from its stream, so that the test can write the reply itself. */
async function interceptRequest(caller: TestProcess) {
  const response = caller.request('shop.echo', { deadlineMs: 3_000 }).catch((error: unknown) => error);
  const requests = `${processes.prefix}:{shop}:rpc:caller`;
  await waitFor(async () => (await processes.redis.exists(requests)) === 1);
  const [[, [, message]]] = (await processes.redis.xrange(requests, '-', '+')) as [
    [string, [string, string]],
  ];
  await processes.redis.unlink(requests);
  const { i, r } = JSON.parse(message) as RequestFrame;
  const stream = (context: string): string => `${processes.prefix}:{${r}}:rep:caller:${context}`;
  const reply = async (context: string, v: string, id = '*'): Promise<void> => {
    await processes.redis.xadd(stream(context), id, messageField, JSON.stringify([{ i, v, z: 1 }]));
  };
  return { response, reply, stream };
}

describe('a reply', () => {
  it('is accepted only from the called context', async () => {
    const caller = await processes.add('caller').connected();
    processes.add('accounting').serve({ requests: { 'accounting.echo': async () => 1 } });
    await caller.request('accounting.echo');

    const { response, reply } = await interceptRequest(caller);
    await reply('accounting', 'forged');
    await caller.request('accounting.echo');
    await reply('shop', 'genuine');
    expect(await response).toBe('genuine');
  });

  it('is accepted only with the call id of the request, which cannot be guessed', async () => {
    const caller = await processes.add('caller').connected();
    const { response, reply, stream } = await interceptRequest(caller);
    const guesses = Array.from({ length: 1_000 }, (_, n) => [n, `${n}`]).flat();
    const forged = JSON.stringify(guesses.map((i) => ({ i, v: 'forged', z: 1 })));
    await processes.redis.xadd(stream('shop'), '*', messageField, forged);
    await reply('shop', 'genuine');
    expect(await response).toBe('genuine');
  });

  it("is read after a reconnect even if Redis's clock was set back", async () => {
    const caller = await processes.add('caller').connected();
    const before = await interceptRequest(caller);
    await before.reply('shop', 'before');
    expect(await before.response).toBe('before');

    await processes.redis.unlink(before.stream('shop'));
    const list = (await processes.redis.client('LIST')) as string;
    const reads = list.split('\n').find((line) => line.includes(`name=${processes.prefix}:caller:replies`))!;
    await processes.redis.client('KILL', 'ID', /id=(\d+)/.exec(reads)![1]!);
    await waitFor(() => !caller.isReady());
    await waitFor(() => caller.isReady());

    const after = await interceptRequest(caller);
    await after.reply('shop', 'after', '1-1');
    expect(await after.response).toBe('after');
  });

  it('is stored for a minute at most', async () => {
    processes.add('shop').serve({ requests: { 'shop.echo': async () => 1 } });
    await processes.add('caller').request('shop.echo');
    const streams = await processes.redis.keys(`${processes.prefix}:{*}:rep:caller:*`);
    expect(streams).toHaveLength(2);
    for (const stream of streams) {
      const ttlMs = await processes.redis.pttl(stream);
      expect(ttlMs).toBeGreaterThan(50_000);
      expect(ttlMs).toBeLessThanOrEqual(60_000);
    }
  });

  it('of a newly called context does not wait until the current blocking read ends', async () => {
    const caller = await processes.add('caller').connected();
    for (const name of ['accounting', 'shop']) {
      await processes
        .add(name)
        .serve({ requests: { [`${name}.echo`]: async () => name } })
        .connected();
      const startedAt = Date.now();
      expect(await caller.request(`${name}.echo`)).toBe(name);
      expect(Date.now() - startedAt).toBeLessThan(blockMs / 2);
    }
  });
});
