import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { aRegistration, aUser } from '../testing/payloads.js';

const proxy = '10.0.0.1';
const client = '192.0.2.7';

describe('the client IP of a request', () => {
  let gateway: TestGateway;
  const open = async (env: Record<string, string>) => {
    gateway = await createTestGateway({ env });
    gateway.handlers = { 'auth.register': aUser };
  };
  afterEach(async () => {
    await gateway.app.close();
  });

  async function clientIpOf(remoteAddress: string, forwarded?: string): Promise<string | undefined> {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const register = { method: 'POST', url: '/v1/auth/register', payload: aRegistration() } as const;
    await gateway.app.inject({ ...register, headers, remoteAddress });
    return gateway.calls.at(-1)!.headers.clientIp;
  }

  it('is the remote address if no proxies are configured, whatever X-Forwarded-For contains', async () => {
    await open({});
    for (const ip of [client, proxy, '127.0.0.1', '::1'])
      expect(await clientIpOf(ip, '203.0.113.1')).toBe(ip);
  });

  describe('with trusted proxies', () => {
    beforeEach(() => open({ TRUSTED_PROXIES: '10.0.0.0/8,::1' }));

    it('is the remote address of a request without X-Forwarded-For', async () => {
      expect(await clientIpOf(client)).toBe(client);
      expect(await clientIpOf(proxy)).toBe(proxy);
    });

    it('is read from X-Forwarded-For only if a trusted proxy sent it', async () => {
      expect(await clientIpOf(client, '203.0.113.1')).toBe(client);
      expect(await clientIpOf(proxy, client)).toBe(client);
    });

    it('is read without the port that some proxies add', async () => {
      expect(await clientIpOf(proxy, `${client}:4711`)).toBe(client);
      expect(await clientIpOf(proxy, `${client}, 10.0.0.2:4711`)).toBe(client);
      expect(await clientIpOf(proxy, '[2001:db8::6]:4711')).toBe('2001:db8::6');
    });

    it('is that of the proxy if X-Forwarded-For does not contain an address', async () => {
      for (const text of ['unknown', 'x'.repeat(4_000)]) expect(await clientIpOf(proxy, text)).toBe(proxy);
    });

    it('is the last address in X-Forwarded-For that is not a trusted proxy', async () => {
      expect(await clientIpOf(proxy, `203.0.113.1, ${client}`)).toBe(client);
      expect(await clientIpOf(proxy, `203.0.113.1, ${client}, 10.0.0.2`)).toBe(client);
    });

    it('is that of a proxy if more than 20 proxies forwarded the request', async () => {
      const forwardedBy = (proxies: number) => `${client}${', 10.0.0.3'.repeat(proxies - 1)}`;
      expect(await clientIpOf(proxy, forwardedBy(20))).toBe(client);
      expect(await clientIpOf(proxy, forwardedBy(21))).toBe('10.0.0.3');
    });
  });
});
