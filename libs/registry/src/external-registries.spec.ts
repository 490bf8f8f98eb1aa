import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import { Metrics, ProcessState } from '#kernel/observability';
import { ExternalRegistries } from './external-registries.js';
import { Registry } from './registry.js';
import { ScriptedServer } from './testing/scripted-server.js';

interface Service {
  readonly ID: string;
  readonly Name: string;
}

describe('ExternalRegistries', () => {
  let consul: ScriptedServer;
  let eureka: ScriptedServer;
  let state: ProcessState;
  let unreadyReasons: string[];
  let registries: ExternalRegistries;

  beforeEach(async () => {
    jest.spyOn(Logger.prototype, 'log').mockReturnValue();
    consul = await new ScriptedServer(({ path }, response) =>
      response.writeHead(path.startsWith('/v1/agent/check') ? 404 : 200).end(),
    ).open();
    eureka = await new ScriptedServer().open();
    state = new ProcessState();
    unreadyReasons = [];
  });
  afterEach(async () => {
    await registries.beforeApplicationShutdown();
    await Promise.all([consul.close(), eureka.close()]);
    jest.restoreAllMocks();
  });

  function start(env: Record<string, string>, url = 'http://10.0.0.7:3000'): void {
    const registry = new Registry('monolith', ['gateway', 'orders'], { inFlight: 0 }, state);
    const readiness = { unreadyReasons: async () => unreadyReasons };
    const configuration = new Configuration({ REDIS_PREFIX: 'shop', ...env });
    registries = new ExternalRegistries(configuration, registry, state, readiness, new Metrics());
    state.markServing(url);
    registries.start();
  }

  const poll = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const registrations = (): Service[] =>
    consul.requests
      .filter(({ path }) => path.startsWith('/v1/agent/service/register'))
      .map(({ body }) => JSON.parse(body) as Service);

  it('registers each hosted context in both registries, and the gateway with the tag `rest`', async () => {
    start({ CONSUL_URL: consul.url, EUREKA_URL: eureka.url });
    await poll(() => registrations().length === 2 && eureka.requests.length === 2);
    expect(registrations()).toMatchObject([
      { Name: 'shop-gateway', Tags: ['cleave', 'rest'], Address: '10.0.0.7', Port: 3_000 },
      { Name: 'shop-orders', Tags: ['cleave'] },
    ]);
    expect(registrations()[1]).toMatchObject({
      ID: expect.stringMatching(/^shop-monolith-[\da-f-]{36}-orders$/),
      Meta: { process: 'monolith', hosts: 'gateway,orders', version: expect.any(String) },
    });
    expect(eureka.requests.map(({ path }) => path)).toEqual(['/apps/SHOP-GATEWAY', '/apps/SHOP-ORDERS']);
  });

  it('sends the reasons why the process is not ready, and `draining` from the start of the drain', async () => {
    consul.script = (_, response) => response.writeHead(200).end();
    unreadyReasons = ['the database of orders does not respond', 'Redis is not connected'];
    start({ CONSUL_URL: consul.url });
    await poll(() => consul.requests.length === 2);
    expect(JSON.parse(consul.last.body)).toEqual({ Status: 'critical', Output: unreadyReasons.join('; ') });
    state.markDraining();
    registries.announce();
    await poll(() => consul.requests.length === 4);
    expect(JSON.parse(consul.last.body)).toEqual({ Status: 'critical', Output: 'draining' });
  });

  it('deregisters each context on shutdown', async () => {
    start({ CONSUL_URL: consul.url });
    await poll(() => registrations().length === 2);
    await registries.beforeApplicationShutdown();
    const removed = consul.requests.slice(-2).map(({ path }) => path);
    expect(removed).toEqual(registrations().map(({ ID }) => `/v1/agent/service/deregister/${ID}`));
  });

  it('deregisters nothing on shutdown if the registry has not responded for a second', async () => {
    consul.script = () => {};
    start({ CONSUL_URL: consul.url });
    await poll(() => consul.requests.length === 1);
    await registries.beforeApplicationShutdown();
    expect(consul.requests).toHaveLength(1);
  });

  it.each([
    ['production', 'http://127.0.0.1:3000', 1],
    ['production', 'http://10.0.0.7:3000', 0],
    ['development', 'http://127.0.0.1:3000', 0],
  ])('in %s with the address %s, logs %i warnings that name ADVERTISED_ADDRESS', (mode, url, count) => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    start({ NODE_ENV: mode, EUREKA_URL: eureka.url }, url);
    expect(warn.mock.calls.filter(([text]) => String(text).includes('ADVERTISED_ADDRESS'))).toHaveLength(
      count,
    );
  });
});
