import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { aRegistration, aUser } from '../testing/requests.js';

const proxy = '10.0.0.1';
const client = '192.0.2.7';

describe('the address a request is counted for', () => {
  let edge: OpenedEdge;
  const open = async (env: Record<string, string>) => {
    loadSettings({ NODE_ENV: 'test', ...env });
    edge = await openEdge();
    edge.answers = { 'auth.register': aUser };
  };
  afterEach(async () => {
    await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  });

  async function counted(remoteAddress: string, forwarded?: string): Promise<string | undefined> {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const register = { method: 'POST', url: '/v1/auth/register', payload: aRegistration() } as const;
    await edge.app.inject({ ...register, headers, remoteAddress });
    return edge.calls.at(-1)!.headers.clientAddress;
  }

  it('is where the connection comes from, whatever is claimed, unless proxies are named', async () => {
    await open({});
    for (const address of [client, proxy, '127.0.0.1', '::1'])
      expect(await counted(address, '203.0.113.1')).toBe(address);
  });

  describe('behind proxies that are trusted', () => {
    beforeEach(() => open({ TRUSTED_PROXIES: '10.0.0.0/8,::1' }));

    it('is where the connection comes from', async () => {
      expect(await counted(client)).toBe(client);
      expect(await counted(proxy)).toBe(proxy);
    });

    it('is not what a client says, but what a trusted proxy says', async () => {
      expect(await counted(client, '203.0.113.1')).toBe(client);
      expect(await counted(proxy, client)).toBe(client);
    });

    it('is the last one that a trusted proxy saw, whatever was claimed before', async () => {
      expect(await counted(proxy, `203.0.113.1, ${client}`)).toBe(client);
      expect(await counted(proxy, `203.0.113.1, ${client}, 10.0.0.2`)).toBe(client);
    });
  });
});
