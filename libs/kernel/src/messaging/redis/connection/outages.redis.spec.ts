import { afterEach, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { Processes } from '../../testing/processes.js';
import { redisUrl } from '../../testing/redis-process.js';
import { TcpProxy } from '#dev';
import { waitFor } from '#dev';

const processes = new Processes({ blockMs: 300, silenceMs: 500 });
const gate = new TcpProxy(new URL(redisUrl));
const requests = { 'kiosk.echo': async (value: unknown) => value };

afterEach(() => gate.close());

it('a process starts without Redis, says so, and works once Redis is there', async () => {
  await gate.open();
  const { url } = gate;
  await gate.close();

  const replica = processes.add('kiosk', url).serve({ requests });
  await replica.client.connect();
  expect(replica.isConnected()).toBe(false);
  await expect(replica.call('kiosk.echo')).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
  await expect(replica.publish('kiosk.sold.v1', {})).rejects.toBeInstanceOf(Unreachable);

  await gate.open();
  await waitFor(() => replica.isConnected());
  expect(await replica.call('kiosk.echo', { payload: 1 })).toBe(1);
});

it('a connection that goes silent is replaced, and no call hangs on it', async () => {
  await gate.open();
  const replica = await processes.add('kiosk', gate.url).serve({ requests }).connected();
  gate.silence();
  const begun = Date.now();
  await expect(replica.call('kiosk.echo', { deadlineMs: 200 })).rejects.toBeInstanceOf(Unreachable);
  expect(Date.now() - begun).toBeLessThan(900);
  await waitFor(
    async () => (await replica.call('kiosk.echo', { payload: 1, deadlineMs: 300 }).catch(() => 0)) === 1,
  );
});

it('what was handed out over a connection that had gone silent is executed once it is replaced', async () => {
  await gate.open();
  await processes.add('kiosk', gate.url).serve({ requests }).connected();
  const caller = await processes.add('caller').connected();
  gate.silence();
  expect(await caller.call('kiosk.echo', { payload: 1 })).toBe(1);
});

it('a Redis that comes back empty is furnished again', async () => {
  const handled: unknown[] = [];
  const sold = async (event: unknown) => void handled.push(event);
  const replica = processes.add('kiosk').serve({ requests, events: { 'kiosk.sold.v1': sold } });
  await replica.connected();
  await processes.redis.unlink(await processes.redis.keys(`${processes.prefix}:*`));
  expect(await replica.call('kiosk.echo', { payload: 1 })).toBe(1);
  await replica.publish('kiosk.sold.v1', {});
  await waitFor(() => handled.length === 1);
});
