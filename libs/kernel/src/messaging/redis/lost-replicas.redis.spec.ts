import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Processes } from '../testing/processes.js';
import { until } from '../testing/until.js';

const leaseMs = 500;
const processes = new Processes({ leaseMs, eventAttempts: 2 });
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A replica in a process of its own, once it has said `word`. */
async function doomed(): Promise<{ child: ChildProcess; said(word: string): Promise<void> }> {
  const script = 'dist/libs/kernel/src/messaging/testing/doomed-replica.js';
  const child = spawn(process.execPath, [script, processes.prefix, String(leaseMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const said = (word: string): Promise<void> => until(() => output.includes(word), 20_000);
  await said('ready');
  return { child, said };
}

describe('when a replica is killed', () => {
  it('the outcome of what it was executing is unknown, and it is not executed again', async () => {
    const { child, said } = await doomed();
    const caller = await processes.add('caller').connected();
    const failed = caller.call('kiosk.pay', { deadlineMs: 10_000 }).catch((error: unknown) => error);
    await said('begun');
    const executed: unknown[] = [];
    const pay = async (payload: unknown) => void executed.push(payload);
    await processes
      .add('kiosk')
      .serve({ requests: { 'kiosk.pay': pay } })
      .connected();
    const begun = Date.now();
    child.kill('SIGKILL');
    expect(await failed).toMatchObject({ details: { outcome: 'unknown' } });
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(executed).toEqual([]);
  });

  it('another answers what may be repeated', async () => {
    const { child, said } = await doomed();
    const caller = await processes.add('caller').connected();
    const answer = caller.call('kiosk.look', { deadlineMs: 10_000 });
    await said('begun');
    await processes
      .add('kiosk')
      .serve({ repeatable: { 'kiosk.look': async () => 'a kiosk' } })
      .connected();
    child.kill('SIGKILL');
    expect(await answer).toBe('a kiosk');
  });

  it('each time by the same event, the event becomes a dead letter', async () => {
    const publisher = await processes.add('ledger').connected();
    for (const _ of [1, 2]) {
      const { child } = await doomed();
      if (children.length === 1) await publisher.publish('kiosk.sold.v1', {});
      await once(child, 'exit');
    }
    const handled: unknown[] = [];
    const sold = async (event: unknown) => void handled.push(event);
    processes.add('kiosk').serve({ events: { 'kiosk.sold.v1': sold } });
    await until(() => processes.redis.exists(`${processes.prefix}:{kiosk}:events:dead:kiosk`));
    expect(handled).toEqual([]);
  });
});

it('a replica that takes longer than a lease keeps what it executes', async () => {
  let executed = 0;
  const look = async () => {
    executed++;
    await pause(4 * leaseMs);
    return 'a kiosk';
  };
  const answers = [processes.add('kiosk'), processes.add('kiosk')].map((replica) => {
    replica.serve({ repeatable: { 'kiosk.look': look } });
    return replica.call('kiosk.look');
  });
  expect(await Promise.all(answers)).toEqual(['a kiosk', 'a kiosk']);
  expect(executed).toBe(2);
});
