import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { waitFor } from '#dev';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

describe('the client network whose share of the concurrency slots is limited', () => {
  let gateway: TestGateway;
  let url: string;
  const releases: (() => void)[] = [];
  beforeAll(async () => {
    const env = { MAX_IN_FLIGHT: '8', MAX_EVENT_LOOP_DELAY_MS: '60000', TRUSTED_PROXIES: '127.0.0.1' };
    gateway = await createTestGateway({ env });
    const page = { items: [], nextCursor: null };
    gateway.handlers = {
      'products.list-products': () => new Promise((resolve) => releases.push(() => resolve(page))),
    };
    url = await gateway.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => gateway.app.close());

  const get = async (client: string): Promise<number> =>
    (await fetch(`${url}/v1/products`, { headers: { 'x-forwarded-for': client } })).status;

  it.each([
    ['the IPv4 address that a trusted proxy forwarded', '192.0.2.1', '192.0.2.1, 127.0.0.1', '192.0.2.2'],
    ['the /64 of the IPv6 address', '2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'],
    ['the proxy if it forwarded no address', 'unknown', 'unknown', '192.0.2.3'],
  ])('is %s', async (_, client, sameClient, otherClient) => {
    const flood = Array.from({ length: 6 }, () => get(client));
    await waitFor(() => expect(releases).toHaveLength(6));
    expect(await get(sameClient)).toBe(503);
    const other = get(otherClient);
    await waitFor(() => expect(releases).toHaveLength(7));
    releases.splice(0).forEach((release) => release());
    expect(await Promise.all([...flood, other])).toEqual(Array(7).fill(200));
  });
});

describe('X-Forwarded-For', () => {
  /** The warnings about it after three requests, of which the last two have the header. */
  async function warnings(env: Record<string, string>): Promise<unknown[]> {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const gateway = await createTestGateway({ env });
    try {
      const url = await gateway.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
      const logged = () =>
        warn.mock.calls
          .map(([message]) => String(message))
          .filter((message) => message.includes('X-Forwarded-For'));
      await fetch(`${url}/v1/nothing`);
      expect(logged()).toEqual([]);
      for (const client of ['192.0.2.1', '192.0.2.2'])
        await fetch(`${url}/v1/nothing`, { headers: { 'x-forwarded-for': client } });
      return logged();
    } finally {
      warn.mockRestore();
      await gateway.app.close();
    }
  }

  it('causes one warning while no proxy is trusted', async () => {
    expect(await warnings({})).toEqual([
      expect.stringMatching(/^A request has X-Forwarded-For, but TRUSTED_PROXIES is not set/),
    ]);
  });

  it('causes no warning while proxies are trusted', async () => {
    expect(await warnings({ TRUSTED_PROXIES: '127.0.0.1' })).toEqual([]);
  });
});
