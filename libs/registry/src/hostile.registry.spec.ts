/**
 * Measures memory, to which modules that specs share would contribute:
 * @jest-environment node
 */
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Metrics } from '#kernel/observability';
import { Consul } from './consul.js';
import { Eureka } from './eureka.js';
import type { ExternalRegistriesSettings } from './external-registries.settings.js';
import { RegistrationLoop } from './registration-loop.js';
import { ClientSockets } from './testing/client-sockets.js';
import { ScriptedServer, respondWith, type Script } from './testing/scripted-server.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const token = '0f5b1d52-secret';
const heartbeats = 1_000;

const chunk = Buffer.alloc(65_536, 'x');

/** Sends up to 50 MB, as long as the client reads. */
const longBody: Script = (_, response) => {
  let left = 800;
  const write = (): void => {
    while (!response.destroyed && left-- > 0 && response.write(chunk));
    if (left <= 0) response.end();
  };
  response.writeHead(200).on('drain', write);
  write();
};

const scripts: Script[] = [
  respondWith(200, '{"garbage":'),
  // After a response that is accepted, so that the rejection is logged.
  ({ headers }, response) => response.writeHead(403).end(JSON.stringify(headers)),
  respondWith(500, 'Internal Server Error'),
  longBody,
  (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  (_, response) => void response.destroy(),
  (_, response) => void response.socket!.resetAndDestroy(),
  (_, response) => void response.writeHead(200).write('incomplete', () => response.destroy()),
  (_, response) => void response.socket!.end('\u{0}not HTTP'),
];

/** Until the timeout of the client. */
const noResponse: Script = () => {};
const requestsPerTimeout = 300;

describe('a hostile registry', () => {
  let server: ScriptedServer;
  let sockets: ClientSockets;
  let loop: RegistrationLoop;
  let requests = 0;
  let logged: { level: string; text: string }[];

  beforeEach(async () => {
    logged = [];
    for (const level of ['log', 'warn', 'error', 'debug'] as const)
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((...texts: unknown[]) => void logged.push({ level, text: inspect(texts) }));
    requests = 0;
    server = await new ScriptedServer((request, response) => {
      server.requests.length = 0;
      const script = requests++ % requestsPerTimeout === 0 ? noResponse : scripts[requests % scripts.length]!;
      script(request, response);
    }).open();
    sockets = new ClientSockets();
  });
  afterEach(async () => {
    server.script = respondWith(200);
    await loop.stop();
    sockets.stop();
    await server.close();
    jest.restoreAllMocks();
  });

  /** In megabytes. */
  const memory = (): number => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };

  it.each(['consul', 'eureka'])(
    'as %s causes no growth of memory, more than one connection, or credentials in logs over 1,000 heartbeats',
    async (name) => {
      const urls = { consulUrl: server.url, eurekaUrls: [server.url.replace('//', `//user:${token}@`)] };
      const settings = { ...urls, consulToken: token, consulHeartbeatMs: 1, eurekaHeartbeatMs: 1 };
      const registry = new { consul: Consul, eureka: Eureka }[name as 'consul'](
        settings as unknown as ExternalRegistriesSettings,
      );
      const entry = {
        id: 'shop-orders-1',
        service: 'shop-orders',
        tags: [],
        host: '10.0.0.7',
        port: 80,
        metadata: {},
      };
      loop = new RegistrationLoop(registry, [entry], async () => '', new Metrics());
      const reach = async (count: number): Promise<void> => {
        while (requests < count) await new Promise((resolve) => setTimeout(resolve, 5));
      };
      loop.run();
      await reach(heartbeats / 5);
      const before = memory();
      await reach(heartbeats);
      expect(memory() - before).toBeLessThan(20);
      expect(sockets.max).toBe(1);
      const texts = logged.map(({ text }) => text).join();
      for (const secret of [token, btoa(`user:${token}`)]) expect(texts).not.toContain(secret);
      // One line per change: a warning when the registry rejects the entry, another line when it accepts it.
      const levels = logged.map(({ level }) => level);
      expect(levels.length).toBeGreaterThan(heartbeats / scripts.length);
      expect(levels.filter((level, n) => level === levels[n - 1])).toEqual([]);
    },
    120_000,
  );
});
