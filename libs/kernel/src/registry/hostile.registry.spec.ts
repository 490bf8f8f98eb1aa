/**
 * Measures memory, to which modules that specs share would contribute:
 * @jest-environment node
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Metrics } from '#kernel/observability';
import { Consul } from './consul.js';
import { Eureka } from './eureka.js';
import type { PublicRegistriesSettings } from './public-registries.settings.js';
import { RegistrationLoop } from './registration-loop.js';
import { ScriptedServer, respondWith, type Script } from './testing/scripted-server.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const token = '0f5b1d52-secret';
const heartbeats = 1_000;

/** Sends up to 10 MB, as long as the client reads. */
const longBody: Script = (_, response) => {
  let left = 160;
  const write = (): void => {
    while (!response.destroyed && left-- > 0 && response.write(Buffer.alloc(65_536, 'x')));
    if (left <= 0) response.end();
  };
  response.writeHead(200).on('drain', write);
  write();
};

const scripts: Script[] = [
  respondWith(200, '{"garbage":'),
  respondWith(500, 'Internal Server Error'),
  longBody,
  (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  (_, response) => void response.destroy(),
  (_, response) => void response.socket!.end('\u{0}not HTTP'),
  ({ headers }, response) => response.writeHead(403).end(JSON.stringify(headers)),
];

describe('a hostile registry', () => {
  let server: ScriptedServer;
  let loop: RegistrationLoop;
  let requests = 0;
  const warnings: string[] = [];

  beforeEach(async () => {
    jest.spyOn(Logger.prototype, 'log').mockReturnValue();
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((text) => void warnings.push(String(text)));
    server = await new ScriptedServer((request, response) => {
      server.requests.length = 0;
      scripts[requests++ % scripts.length]!(request, response);
    }).open();
  });
  afterEach(async () => {
    server.script = respondWith(200);
    await loop.stop();
    await server.close();
    jest.restoreAllMocks();
    warnings.length = 0;
    requests = 0;
  });

  const memory = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6; // without the buffers of the server, which is in the same process
  };

  it.each(['consul', 'eureka'])(
    'as %s causes no growth of memory or connections over 1,000 heartbeats',
    async (name) => {
      const urls = { consulUrl: server.url, eurekaUrls: [server.url.replace('//', `//user:${token}@`)] };
      const settings = { ...urls, consulToken: token, consulHeartbeatMs: 1, eurekaHeartbeatMs: 1 };
      const registry = new { consul: Consul, eureka: Eureka }[name as 'consul'](
        settings as unknown as PublicRegistriesSettings,
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
      expect(server.maxSockets).toBeLessThanOrEqual(4); // one, and those that the server has not seen closed yet
      expect(warnings.length).toBeGreaterThan(0);
      expect(warnings.join()).not.toContain(token);
      expect(warnings.join()).not.toContain(btoa(`user:${token}`));
    },
    60_000,
  );
});
