import { expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import type { RedisProcess } from '../../testing/redis-process.js';
import { waitFor } from '#dev';
import { messageField, type RequestFrame } from './frames.js';

const blockMs = 3_000;
const processes = new Processes({ blockMs });

/** A request that waits to be answered by hand. */
async function ask(caller: RedisProcess) {
  const answer = caller.call('kiosk.echo', { deadlineMs: 3_000 }).catch((error: unknown) => error);
  const requests = `${processes.prefix}:{kiosk}:rpc`;
  await waitFor(async () => (await processes.redis.exists(requests)) === 1);
  const [[, [, message]]] = (await processes.redis.xrange(requests, '-', '+')) as [
    [string, [string, string]],
  ];
  await processes.redis.unlink(requests);
  const { i, r } = JSON.parse(message) as RequestFrame;
  const stream = (context: string): string => `${processes.prefix}:{${r}}:rep:${context}`;
  const reply = async (context: string, v: string, id = '*'): Promise<void> => {
    await processes.redis.xadd(stream(context), id, messageField, JSON.stringify([{ i, v, z: 1 }]));
  };
  return { answer, reply, stream };
}

it('an answer counts only when it comes from the context that was asked', async () => {
  const caller = await processes.add('caller').connected();
  processes.add('ledger').serve({ requests: { 'ledger.echo': async () => 1 } });
  await caller.call('ledger.echo');

  const { answer, reply } = await ask(caller);
  await reply('ledger', 'forged');
  await caller.call('ledger.echo');
  await reply('kiosk', 'genuine');
  expect(await answer).toBe('genuine');
});

it("answers are read even if Redis's clock has gone back while it was away", async () => {
  const caller = await processes.add('caller').connected();
  const before = await ask(caller);
  await before.reply('kiosk', 'before');
  expect(await before.answer).toBe('before');

  await processes.redis.unlink(before.stream('kiosk'));
  const list = (await processes.redis.client('LIST')) as string;
  const reads = list.split('\n').find((line) => line.includes(`name=${processes.prefix}:caller:replies`))!;
  await processes.redis.client('KILL', 'ID', /id=(\d+)/.exec(reads)![1]!);
  await waitFor(() => !caller.isConnected());
  await waitFor(() => caller.isConnected());

  const after = await ask(caller);
  await after.reply('kiosk', 'after', '1-1');
  expect(await after.answer).toBe('after');
});

it('the first answer of a context does not wait for the read of others to end', async () => {
  const caller = await processes.add('caller').connected();
  for (const name of ['ledger', 'kiosk']) {
    await processes
      .add(name)
      .serve({ requests: { [`${name}.echo`]: async () => name } })
      .connected();
    const begun = Date.now();
    expect(await caller.call(`${name}.echo`)).toBe(name);
    expect(Date.now() - begun).toBeLessThan(blockMs / 2);
  }
});
