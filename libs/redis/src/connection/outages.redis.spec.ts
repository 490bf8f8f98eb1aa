import { afterEach, describe, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { redisUrl } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { TcpProxy, waitFor } from '#dev';
import { RedisConnection } from './redis-connection.js';

const processes = new TestProcesses({ blockMs: 300, commandTimeoutMs: 500 });
const proxy = new TcpProxy(new URL(redisUrl));
const requests = { 'shop.echo': async (value: unknown) => value };

afterEach(() => proxy.close());

describe('Redis Streams transport', () => {
  it('starts without Redis, reports itself as disconnected, and works once Redis is available', async () => {
    await proxy.open();
    const { url } = proxy;
    await proxy.close();

    const shop = processes.add('shop', url).serve({ requests });
    await shop.client.connect();
    expect(shop.isReady()).toBe(false);
    await expect(shop.request('shop.echo')).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
    await expect(shop.publish('shop.sold.v1', {})).rejects.toBeInstanceOf(Unreachable);

    await proxy.open();
    await waitFor(() => shop.isReady());
    expect(await shop.request('shop.echo', { payload: 1 })).toBe(1);
  });

  it('replaces a silent connection without blocking calls on it', async () => {
    await proxy.open();
    const shop = await processes.add('shop', proxy.url).serve({ requests }).connected();
    proxy.blackhole();
    await expect(shop.request('shop.echo', { deadlineMs: 200 })).rejects.toBeInstanceOf(Unreachable);
    await waitFor(
      async () => (await shop.request('shop.echo', { payload: 1, deadlineMs: 300 }).catch(() => 0)) === 1,
    );
  });

  it('executes requests that were delivered over a silent connection once it is replaced', async () => {
    await proxy.open();
    await processes.add('shop', proxy.url).serve({ requests }).connected();
    const caller = await processes.add('caller').connected();
    proxy.blackhole();
    expect(await caller.request('shop.echo', { payload: 1 })).toBe(1);
  });

  it('closes a silent connection', async () => {
    await proxy.open();
    const connection = new RedisConnection(
      { url: proxy.url, prefix: 'outages', name: 'shop' },
      'requests',
      300,
    );
    await connection.open();
    proxy.blackhole();
    void connection
      .serverOf('key')
      .ping()
      .catch(() => undefined);
    await expect(connection.close()).resolves.toBeUndefined();
  });

  it('recreates its streams and groups after Redis has lost its data', async () => {
    const handled: unknown[] = [];
    const sold = async (event: unknown) => void handled.push(event);
    const shop = processes.add('shop').serve({ requests, events: { 'shop.sold.v1': sold } });
    await shop.connected();
    await processes.redis.unlink(await processes.redis.keys(`${processes.prefix}:*`));
    expect(await shop.request('shop.echo', { payload: 1 })).toBe(1);
    await shop.publish('shop.sold.v1', {});
    await waitFor(() => handled.length === 1);
  });
});
