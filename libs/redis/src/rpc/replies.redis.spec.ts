import { describe, expect, it } from '@jest/globals';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';
import { messageField, type ReplyFrame } from '../frames.js';

const blockMs = 3_000;
const processes = new TestProcesses({ blockMs });

describe('a reply of a compromised context', () => {
  it.each<[string, Partial<ReplyFrame>[]]>([
    ['has a negative sequence number', [{ s: -5, z: 1 }]],
    ['ends with a sequence number that is not the next one', [{ s: 7, v: 'a' }, { z: 1 }]],
    ['has the largest sequence number', [{ s: Number.MAX_SAFE_INTEGER, v: 'a' }, { z: 1 }]],
    ['is never complete', [{ v: 'a' }, { s: 1, v: 'b' }]],
  ])('that %s does not keep the call from ending at its deadline', async (_, frames) => {
    const caller = await processes.add('caller').connected();
    const { response, replyWith } = await processes.interceptRequest(caller, 500);
    for (const frame of frames) await replyWith('shop', frame);
    expect(await response).toMatchObject({ code: 'platform.unreachable', details: { outcome: 'unknown' } });
  });

  it('ends the call with a failure, whether the frame is marked as the last one or not', async () => {
    const caller = await processes.add('caller').connected();
    let accepted = 0;
    const { response, replyWith } = await processes.interceptRequest(caller, 5_000, () => accepted++);
    await replyWith('shop', { e: { code: 'shop.sold-out', kind: 'conflict', message: 'Sold out.' } });
    expect(await response).toMatchObject({ code: 'shop.sold-out' });
    await replyWith('shop', { s: 1, v: 'later', z: 1 });
    const next = await processes.interceptRequest(caller);
    await next.reply('shop', 'next');
    expect(await next.response).toBe('next');
    expect(accepted).toBe(1);
  });
});

describe('a reply', () => {
  it('is accepted only from the called context', async () => {
    const caller = await processes.add('caller').connected();
    processes.add('accounting').serve({ requests: { 'accounting.echo': async () => 1 } });
    await caller.request('accounting.echo');

    const { response, reply } = await processes.interceptRequest(caller);
    await reply('accounting', 'forged');
    await caller.request('accounting.echo');
    await reply('shop', 'genuine');
    expect(await response).toBe('genuine');
  });

  it('is accepted only with the call id of the request, which cannot be guessed', async () => {
    const caller = await processes.add('caller').connected();
    const { response, reply, streamOf } = await processes.interceptRequest(caller);
    const guesses = Array.from({ length: 1_000 }, (_, n) => [n, `${n}`]).flat();
    const forged = JSON.stringify(guesses.map((i) => ({ i, v: 'forged', z: 1 })));
    await processes.redis.xadd(streamOf('shop'), '*', messageField, forged);
    await reply('shop', 'genuine');
    expect(await response).toBe('genuine');
  });

  it("is read after a reconnect even if Redis's clock was set back", async () => {
    const caller = await processes.add('caller').connected();
    const before = await processes.interceptRequest(caller);
    await before.reply('shop', 'before');
    expect(await before.response).toBe('before');

    await processes.redis.unlink(before.streamOf('shop'));
    const list = (await processes.redis.client('LIST')) as string;
    const reads = list.split('\n').find((line) => line.includes(`name=${processes.prefix}:caller:replies`))!;
    await processes.redis.client('KILL', 'ID', /id=(\d+)/.exec(reads)![1]!);
    await waitFor(() => !caller.isReady());
    await waitFor(() => caller.isReady());

    const after = await processes.interceptRequest(caller);
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
