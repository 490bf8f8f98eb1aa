import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { OwnSentinels } from '../testing/own-sentinels.js';
import { Processes } from '../testing/processes.js';
import { until } from '../testing/until.js';

const redis = new OwnSentinels();
const processes = new Processes({ blockMs: 300, silenceMs: 1_000 });

beforeAll(() => redis.start(), 40_000);
afterAll(() => redis.stop());

it('when sentinels put a replica in place of a killed master, calls are answered again and no event is lost', async () => {
  const handled = new Set<number>();
  const sold = async ({ n }: { n: number }): Promise<void> => void handled.add(n);
  await processes
    .add('ledger', redis.url)
    .serve({ events: { 'kiosk.sold.v1': sold } })
    .connected();
  const echo = async (value: unknown): Promise<unknown> => value;
  const kiosk = await processes
    .add('kiosk', redis.url)
    .serve({ requests: { 'kiosk.echo': echo } })
    .connected();
  const caller = await processes.add('caller', redis.url).connected();

  /** As an outbox: what was acknowledged is handed over again once Redis may have lost it. */
  const acknowledged = new Set<number>();
  const again = async (): Promise<void> => {
    for (const n of acknowledged) await kiosk.publish('kiosk.sold.v1', { n });
  };
  await kiosk.publisher.afterLoss('kiosk', again);
  let publishing = true;
  const publisher = (async () => {
    for (let n = 0; publishing; n++) {
      await kiosk.publish('kiosk.sold.v1', { n }).then(
        () => acknowledged.add(n),
        () => pause(20),
      );
    }
  })();
  const answered = async (deadlineMs: number): Promise<boolean> => {
    const begun = Date.now();
    const answer = await caller.call('kiosk.echo', { payload: 7, deadlineMs }).catch(() => undefined);
    expect(Date.now() - begun).toBeLessThan(deadlineMs + 500);
    return answer === 7;
  };

  await until(async () => acknowledged.size > 100 && (await answered(1_000)));
  await redis.master.kill();
  await until(async () => String(await redis.replica.do('ROLE')).startsWith('master'), 15_000);
  await until(() => answered(500), 5_000);
  const before = acknowledged.size;
  await until(() => acknowledged.size > before + 100);
  publishing = false;
  await publisher;
  await until(async () => {
    await kiosk.publisher.afterLoss('kiosk', again).catch(() => undefined);
    return [...acknowledged].every((n) => handled.has(n));
  }, 10_000);
}, 60_000);
