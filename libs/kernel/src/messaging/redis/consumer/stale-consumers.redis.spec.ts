import { expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const processes = new Processes({ forgetConsumersMs: 200 });

it('the names of killed replicas are removed, but not of one that owns something', async () => {
  const { redis, prefix } = processes;
  const stream = `${prefix}:{kiosk}:rpc`;
  await redis.xgroup('CREATE', stream, 'rpc', '0', 'MKSTREAM');
  for (const name of ['killed-1', 'killed-2']) await redis.xgroup('CREATECONSUMER', stream, 'rpc', name);
  await redis.xadd(stream, '*', 'm', 'taken');
  await redis.xreadgroup('GROUP', 'rpc', 'asleep', 'STREAMS', stream, '>');
  const names = async (): Promise<string[]> =>
    ((await redis.xinfo('CONSUMERS', stream, 'rpc')) as string[][]).map(([, name]) => name!);
  expect(await names()).toEqual(['asleep', 'killed-1', 'killed-2']);

  const echo = async (value: unknown) => value;
  const replica = await processes
    .add('kiosk')
    .serve({ requests: { 'kiosk.echo': echo } })
    .connected();
  await waitFor(async () => !(await names()).some((name) => name.startsWith('killed')));
  expect(await names()).toContain('asleep');
  expect(await replica.call('kiosk.echo', { payload: 1 })).toBe(1);
});
