import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Consul } from './consul.js';
import type { ExternalRegistriesSettings } from './external-registries.settings.js';
import { recordedExchanges, replay } from './testing/recording.js';
import { ScriptedServer } from './testing/scripted-server.js';

const exchanges = recordedExchanges('consul-1.8.7');
const entry = {
  id: 'cleave-orders-7f3c',
  service: 'cleave-orders',
  tags: ['cleave'],
  host: '127.0.0.1',
  port: 29_003,
  metadata: { process: 'orders' },
};
const { signal } = new AbortController();

describe('Consul', () => {
  let server: ScriptedServer;
  let consul: Consul;
  beforeEach(async () => {
    server = await new ScriptedServer().open();
    const settings = { consulUrl: server.url, consulToken: 'the-token', consulHeartbeatMs: 3_000 };
    consul = new Consul(settings as ExternalRegistriesSettings);
  });
  afterEach(() => server.close());

  it.each([
    'heartbeat before registration',
    'with ACLs: heartbeat before registration',
    'newer versions: heartbeat before registration (reported in hashicorp/consul 11950, not recorded)',
  ])('reports an entry as unknown after this recorded response: %s', async (note) => {
    server.script = replay(exchanges, note);
    expect(await consul.renew(entry, '', signal)).toBe('unknown');
  });

  it('renews a known entry and sends the reason why the process is not ready', async () => {
    server.script = replay(exchanges, 'heartbeat');
    expect(await consul.renew(entry, '', signal)).toBe('known');
    expect(JSON.parse(server.last.body)).toEqual({ Status: 'passing', Output: '' });
    await consul.renew(entry, 'Redis is not connected', signal);
    expect(JSON.parse(server.last.body)).toEqual({ Status: 'critical', Output: 'Redis is not connected' });
  });

  it('registers the service and its TTL check with one request', async () => {
    server.script = replay(exchanges, 'register');
    await consul.register(entry, '', signal);
    expect(server.requests).toHaveLength(1);
    expect(server.last.headers).toMatchObject({ 'x-consul-token': 'the-token', accept: 'application/json' });
    expect(JSON.parse(server.last.body)).toEqual({
      ID: 'cleave-orders-7f3c',
      Name: 'cleave-orders',
      Tags: ['cleave'],
      Address: '127.0.0.1',
      Port: 29_003,
      Meta: { process: 'orders' },
      Check: {
        CheckID: 'cleave-orders-7f3c',
        TTL: '10000ms',
        Status: 'passing',
        DeregisterCriticalServiceAfter: '10m',
      },
    });
    await consul.register({ ...entry, host: '[fd00::1]' }, 'starting', signal);
    expect(JSON.parse(server.last.body)).toMatchObject({
      Address: 'fd00::1',
      Check: { Status: 'critical' },
    });
  });

  it('reports status and text of a rejection', async () => {
    server.script = replay(exchanges, 'with ACLs: unknown token');
    await expect(consul.renew(entry, '', signal)).rejects.toMatchObject({
      status: 403,
      message: '403: ACL not found',
    });
  });

  it.each(['deregister', 'deregister again'])('removes the entry: %s', async (note) => {
    server.script = replay(exchanges, note);
    expect(await consul.deregister(entry, signal)).toEqual({ status: 200, body: '' });
  });
});
