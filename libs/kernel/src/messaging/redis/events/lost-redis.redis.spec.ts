import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { OwnRedis } from '#dev';
import { Processes } from '../../testing/processes.js';
import type { RedisProcess } from '../../testing/redis-process.js';
import { waitFor } from '#dev';

const redis = new OwnRedis();
const processes = new Processes({ blockMs: 300, silenceMs: 1_000 });
const recoveryMs = 5_000;

beforeAll(() => redis.start());
afterAll(() => redis.kill());
afterEach(() => redis.do('CONFIG', 'SET', 'maxmemory', 0));

const requests = { 'kiosk.echo': async (value: unknown) => value };

async function called(): Promise<RedisProcess> {
  await processes.add('kiosk', redis.url).serve({ requests }).connected();
  return processes.add('caller', redis.url).connected();
}

interface Outcome {
  readonly answered: boolean;
  readonly tookMs: number;
}

async function outcomeOf(caller: RedisProcess, deadlineMs = 400): Promise<Outcome> {
  const begun = performance.now();
  const answered = await caller.call('kiosk.echo', { payload: 1, deadlineMs }).then(
    (answer) => answer === 1,
    () => false,
  );
  return { answered, tookMs: performance.now() - begun };
}

/** Calls, one every few milliseconds, while `happens` happens and until one is answered after it. */
async function callingWhile(caller: RedisProcess, happens: () => Promise<unknown>): Promise<Outcome[]> {
  const calls: Promise<Outcome>[] = [];
  const timer = setInterval(() => calls.push(outcomeOf(caller)), 5);
  try {
    await happens();
    await waitFor(async () => (await outcomeOf(caller)).answered, { timeoutMs: recoveryMs });
  } finally {
    clearInterval(timer);
  }
  return Promise.all(calls);
}

const slowest = (outcomes: readonly Outcome[]): number => Math.max(...outcomes.map(({ tookMs }) => tookMs));

it.each([
  ['is killed and comes back empty', () => redis.kill().then(() => redis.start())],
  ['is emptied', () => redis.do('FLUSHALL')],
  ['stands still for longer than a deadline', () => redis.do('DEBUG', 'SLEEP', 0.6)],
  ['loses every connection', () => redis.do('CLIENT', 'KILL', 'TYPE', 'normal')],
])(
  'under load, when Redis %s, no call outlives its deadline and calls are answered again',
  async (_, happens) => {
    const caller = await called();
    const outcomes = await callingWhile(caller, happens);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(slowest(outcomes)).toBeLessThan(400 + 100 + 900);
    expect((await outcomeOf(caller, 2_000)).answered).toBe(true);
  },
);

it('a full Redis refuses what is new and says that nothing was sent; with room again, all goes on', async () => {
  const caller = await called();
  await redis.do('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
  await redis.do('CONFIG', 'SET', 'maxmemory', 1);
  const refused = { details: { outcome: 'not-sent' } };
  await expect(caller.call('kiosk.echo')).rejects.toMatchObject(refused);
  await expect(caller.publish('kiosk.sold.v1', {})).rejects.toMatchObject(refused);
  await redis.do('CONFIG', 'SET', 'maxmemory', 0);
  await waitFor(async () => (await outcomeOf(caller)).answered, { timeoutMs: recoveryMs });
});

it('of events that were acknowledged before Redis was lost, none is lost when their owner hands them over again', async () => {
  const handled = new Set<number>();
  const sold = async ({ n }: { n: number }) => void handled.add(n);
  await processes
    .add('ledger', redis.url)
    .serve({ events: { 'kiosk.sold.v1': sold } })
    .connected();
  const owner = await processes.add('kiosk', redis.url).connected();
  /** As an outbox: what was acknowledged is handed over again once Redis may have lost it. */
  const acknowledged = new Set<number>();
  const publish = async (n: number): Promise<void> => {
    while (!acknowledged.has(n)) {
      await owner.publish('kiosk.sold.v1', { n }).then(
        () => acknowledged.add(n),
        () => pause(20),
      );
    }
  };
  const again = async (): Promise<void> => {
    for (const n of acknowledged) await owner.publish('kiosk.sold.v1', { n });
  };
  await owner.publisher.afterLoss('kiosk', again);
  const publishing = (async () => {
    for (let n = 0; n < 1_000; n++) await publish(n);
  })();
  await waitFor(() => acknowledged.size > 100);
  await redis.kill();
  await redis.start();
  await publishing;
  await waitFor(
    async () => {
      await owner.publisher.afterLoss('kiosk', again).catch(() => undefined);
      return handled.size === 1_000;
    },
    { timeoutMs: 10_000 },
  );
});
