import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { currentScope } from '#kernel/messaging';
import { CallLog, restock, sell, ShopController } from '#kernel/messaging/testing';
import { TestProcesses } from '../testing/test-processes.js';
import { messageField } from '../frames.js';

const processes = new TestProcesses();
const tokens = { verify: () => Promise.reject(new Error('no token is sent')) };
const dependencies = { edge: ['shop.open'], accounting: ['shop.close'] };

/** Starts the context `shop`, which accepts `shop.open` of `edge` and `shop.close` of `accounting`. */
async function serveShop() {
  const executed: string[] = [];
  const handler = (name: string) => async () => (executed.push(name), name);
  const requests = { 'shop.open': handler('open'), 'shop.close': handler('close') };
  await processes.add('shop', undefined, { dependencies }).serve({ requests }).connected();
  const connect = (caller: string) => processes.add(caller, undefined, { caller }).connected();
  return { executed, edge: await connect('edge'), accounting: await connect('accounting') };
}

/** Adds a request as a process with the Redis user of `caller` could, without the client. Returns its stream. */
async function addRawRequest(
  caller: string,
  pattern: string,
  replyTo: string = randomUUID(),
): Promise<string> {
  const stream = `${processes.prefix}:{shop}:rpc:${caller}`;
  const frame = { i: randomUUID(), p: pattern, d: {}, r: replyTo, t: Date.now() + 5_000, h: {} };
  await processes.redis.xadd(stream, '*', messageField, JSON.stringify(frame));
  return stream;
}

describe('a request', () => {
  it('is executed if the module that sends it declares it', async () => {
    const { executed, edge, accounting } = await serveShop();
    expect(await edge.request('shop.open')).toBe('open');
    expect(await accounting.request('shop.close')).toBe('close');
    expect(executed).toEqual(['open', 'close']);
  });

  it('is rejected if the module that sends it does not declare it', async () => {
    const { executed, edge } = await serveShop();
    await expect(edge.request('shop.close')).rejects.toEqual({
      status: 'error',
      message: 'edge does not declare that it sends shop.close',
    });
    const stream = await addRawRequest('edge', 'shop.close');
    await waitFor(async () => (await processes.redis.xlen(stream)) === 0);
    expect(executed).toEqual([]);
  });

  it('is executed with the module that sent it in the scope of its handler', async () => {
    const open = async () => currentScope()?.caller;
    await processes
      .add('shop', undefined, { dependencies })
      .serve({ requests: { 'shop.open': open } })
      .connected();
    const edge = await processes.add('edge', undefined, { caller: 'edge' }).connected();
    expect(await edge.request('shop.open')).toBe('edge');
  });

  it('is not read if its stream belongs to no module that calls the context', async () => {
    const { executed, edge } = await serveShop();
    const streams = [await addRawRequest('warehouse', 'shop.open'), await addRawRequest('', 'shop.open')];
    expect(await edge.request('shop.open')).toBe('open');
    expect(executed).toEqual(['open']);
    for (const stream of streams) expect(await processes.redis.xlen(stream)).toBe(1);
  });

  it('is replied to in a stream of the module that sent it, even if it names another process', async () => {
    const { executed } = await serveShop();
    const victim = randomUUID();
    await addRawRequest('accounting', 'shop.close', victim);
    await waitFor(() => executed.length === 1);
    const replies = (caller: string) => `${processes.prefix}:{${victim}}:rep:${caller}:shop`;
    await waitFor(async () => (await processes.redis.xlen(replies('accounting'))) === 1);
    expect(await processes.redis.keys(`${processes.prefix}:*${victim}*`)).toEqual([replies('accounting')]);
  });
});

describe('a ping', () => {
  it('is replied to without a declaration', async () => {
    const { edge } = await serveShop();
    await edge.router.ping('shop', 2_000);
  });
});

describe('a command of operators', () => {
  it('is not executed over Redis', async () => {
    const callLog = new CallLog();
    const shop = await processes.add('shop').hostControllers({ shop: [ShopController] }, callLog, tokens);
    const caller = await processes.add('caller').connected();
    await shop.connected();
    await caller.router.request(sell, { item: 'tea', quantity: 1 });
    await expect(caller.router.request(restock, {})).rejects.toMatchObject({
      message: 'Context shop has no handler for shop.restock',
    });
    expect(callLog.callsOf('restock')).toEqual([]);
  });
});
