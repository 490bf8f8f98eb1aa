import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Eureka } from './eureka.js';
import type { ExternalRegistriesSettings } from './external-registries.settings.js';
import { recordedExchanges, replay } from './testing/recording.js';
import { ScriptedServer, respondWith } from './testing/scripted-server.js';

const entry = {
  id: 'orders%3A7f3c',
  service: 'cleave-orders',
  tags: ['cleave'],
  host: '127.0.0.1',
  port: 29_003,
  metadata: { process: 'orders' },
};
const { signal } = new AbortController();
const eurekaAt = (...eurekaUrls: string[]): Eureka =>
  new Eureka({ eurekaUrls, eurekaHeartbeatMs: 30_000 } as unknown as ExternalRegistriesSettings);

let server: ScriptedServer;
beforeEach(async () => {
  server = await new ScriptedServer(respondWith(204)).open();
});
afterEach(() => server.close());

const statusIn = (body: string): string =>
  (JSON.parse(body) as { instance: { status: string } }).instance.status;

describe.each(['eureka-netflix-2026-08', 'eureka-spring-5.0.3'])(
  'Eureka, with recorded responses of %s',
  (name) => {
    const exchanges = recordedExchanges(name);

    it('registers the entry, renews it, and reports it as unknown when the server has lost it', async () => {
      const eureka = eurekaAt(server.url);
      server.script = replay(exchanges, 'register');
      expect(await eureka.renew(entry, '', signal)).toBe('known');
      server.script = replay(exchanges, 'heartbeat');
      expect(await eureka.renew(entry, '', signal)).toBe('known');
      server.script = replay(exchanges, 'heartbeat before registration');
      expect(await eureka.renew(entry, '', signal)).toBe('unknown');
      expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT']);
    });

    it('reports status and text of a rejection', async () => {
      server.script = replay(exchanges, 'no data centre');
      await expect(eurekaAt(server.url).register(entry, '', signal)).rejects.toMatchObject({
        status: 400,
        message: '400: Missing dataCenterInfo',
      });
    });

    it.each(['deregister', 'deregister again'])('removes the entry: %s', async (note) => {
      server.script = replay(exchanges, note);
      await eurekaAt(server.url).deregister(entry, signal);
      expect(server.last).toMatchObject({ method: 'DELETE', path: '/apps/CLEAVE-ORDERS/orders%3A7f3c' });
    });
  },
);

describe('Eureka', () => {
  it('sends all that the server requires, and no timestamp', async () => {
    await eurekaAt(`${server.url}/eureka/`).register(entry, '', signal);
    expect(server.last.path).toBe('/eureka/apps/CLEAVE-ORDERS');
    expect(JSON.parse(server.last.body)).toEqual({
      instance: {
        instanceId: 'orders%3A7f3c',
        app: 'CLEAVE-ORDERS',
        vipAddress: 'cleave-orders',
        hostName: '127.0.0.1',
        ipAddr: '127.0.0.1',
        port: { $: 29_003, '@enabled': 'true' },
        status: 'UP',
        healthCheckUrl: 'http://127.0.0.1:29003/health/ready',
        leaseInfo: { renewalIntervalInSecs: 30, durationInSecs: 90 },
        dataCenterInfo: { '@class': 'com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo', name: 'MyOwn' },
        metadata: { process: 'orders' },
      },
    });
  });

  it('registers a changed status as UP or DOWN, never as OUT_OF_SERVICE', async () => {
    const eureka = eurekaAt(server.url);
    for (const unreadyReason of ['', 'Redis is not connected', 'Redis is not connected', 'draining', ''])
      await eureka.renew(entry, unreadyReason, signal);
    const sent = server.requests.map(({ path, body }) => (body ? statusIn(body) : path.split('?')[1]));
    expect(sent).toEqual(['UP', 'DOWN', 'status=DOWN', 'status=DOWN', 'UP']);
  });

  it('registers a status again that the server did not confirm', async () => {
    const eureka = eurekaAt(server.url);
    await eureka.renew(entry, '', signal);
    server.script = respondWith(503);
    await expect(eureka.renew(entry, 'draining', signal)).rejects.toThrow('503');
    server.script = respondWith(204);
    await eureka.renew(entry, 'draining', signal);
    expect(statusIn(server.last.body)).toBe('DOWN');
  });

  it('uses the next server when one fails, and registers the entry there', async () => {
    const failing = await new ScriptedServer(respondWith(500)).open();
    const eureka = eurekaAt(failing.url, server.url);
    await eureka.register(entry, '', signal);
    await eureka.renew(entry, '', signal);
    await failing.close();
    expect(failing.requests).toHaveLength(1);
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    server.script = respondWith(503);
    await expect(eureka.renew(entry, '', signal)).rejects.toMatchObject({ status: 'unreachable' });
    server.script = respondWith(204);
    await eureka.renew(entry, '', signal);
    expect(server.last.method).toBe('POST');
  });

  it('sends the credentials of its URL as Basic authentication', async () => {
    const eureka = eurekaAt(server.url.replace('//', '//user:p%40ss@'));
    await eureka.renew(entry, '', signal);
    expect(server.last.headers.authorization).toBe(`Basic ${btoa('user:p@ss')}`);
  });
});
