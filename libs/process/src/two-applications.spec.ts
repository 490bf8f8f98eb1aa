import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Req, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { command, type AnyRequest } from '#contracts/definition';
import { Configuration, ProcessSettings } from '#kernel/config';
import { Handles, MessageRouter, runInScope } from '#kernel/messaging';
import { traceparentOf } from '#kernel/observability';
import { createProcess } from './create-process.js';

class Empty {}
const sell = command('shop.sell', { request: Empty, access: 'anyone' });
const book = command('accounting.book', { request: Empty, access: 'anyone' });

/** A context that handles `message` and sends it for each HTTP request. */
function contextModule(context: string, message: AnyRequest): Type {
  @Controller()
  class Handler {
    @Handles(message)
    async handle(_: Empty): Promise<void> {}
  }

  @Controller(context)
  class Page {
    constructor(private readonly router: MessageRouter) {}

    @Get()
    async get(@Req() request: FastifyRequest): Promise<void> {
      const headers = { traceparent: traceparentOf(request), requestId: `request-to-${context}` };
      await runInScope({ headers }, () => this.router.request(message, {}));
    }
  }

  @Module({ controllers: [Handler, Page] })
  class ContextModule {}
  return ContextModule;
}

/** OTLP/HTTP server that stores the bodies it receives. */
const batches: string[] = [];
const collector = createServer(async (request, response) => {
  batches.push(await text(request));
  response.setHeader('content-type', 'application/json').end('{}');
});

async function start(name: string, message: AnyRequest, env: Record<string, string>) {
  const configuration = new Configuration({ ...process.env, ...env });
  const { app } = await createProcess(name, { [name]: contextModule(name, message) }, configuration);
  await app.init();
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const get = async (path: string): Promise<string> => (await fetch(`${url}/${path}`)).text();
  return { app, get };
}

describe('two applications in one process', () => {
  const environment = { ...process.env };
  let shop: Awaited<ReturnType<typeof start>>;
  let accounting: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    await once(collector.listen(0, '127.0.0.1'), 'listening');
    const { port } = collector.address() as AddressInfo;
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
    shop = await start('shop', sell, { LOG_LEVEL: 'error' });
    accounting = await start('accounting', book, { LOG_LEVEL: 'warn' });
  });
  afterAll(async () => {
    process.env = environment;
    await Promise.all([shop.app.close(), accounting.app.close()]);
    collector.close();
  });

  it('have their own settings', () => {
    const levels = [shop, accounting].map(({ app }) => app.get(Configuration).of(ProcessSettings).logLevel);
    expect(levels).toEqual(['error', 'warn']);
  });

  it('count only their own requests and messages', async () => {
    await Promise.all([shop.get('shop'), accounting.get('accounting')]);
    const [shopMetrics, accountingMetrics] = [await shop.get('metrics'), await accounting.get('metrics')];
    expect(shopMetrics).toContain('message_duration_seconds_count{context="shop",pattern="shop.sell"');
    expect(shopMetrics).toContain('http_request_duration_seconds_count{method="GET",route="/shop"');
    expect(shopMetrics).not.toContain('accounting');
    expect(accountingMetrics).toContain('pattern="accounting.book"');
    expect(accountingMetrics).not.toContain('shop');
  });

  it('export only their own spans', async () => {
    await Promise.all([shop.get('shop'), accounting.get('accounting')]);
    await Promise.all([shop.app.close(), accounting.app.close()]);
    const of = (service: string): string => batches.filter((batch) => batch.includes(`"${service}"`)).join();
    expect(of('shop')).toContain('"shop.sell"');
    expect(of('shop')).not.toContain('accounting');
    expect(of('accounting')).toContain('"accounting.book"');
    expect(of('accounting')).not.toContain('shop');
  });
});
