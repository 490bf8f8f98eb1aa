import { beforeEach, describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import { Forbidden, command } from '#contracts/definition';
import { Metrics } from '#kernel/observability';
import { Tracing } from '#kernel/observability/testing';
import { currentScope, runInScope } from '../api/message-scope.js';
import { AccessPolicy } from '../dispatch/access-policy.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { InProcessClient } from '../in-process/in-process.client.js';
import { InProcessPublisher } from '../in-process/in-process.publisher.js';
import { InProcessServer } from '../in-process/in-process.server.js';
import { noIsolation } from '../in-process/in-process-delivery.js';
import { MessageRouter } from '../transport/message-router.js';

class Empty {}
const sell = command('shop.sell', { request: Empty, access: 'anyone' });
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };

let exporter: InMemorySpanExporter;
let tracing: Tracing;
let server: InProcessServer;
let publisher: InProcessPublisher;
let router: MessageRouter;
beforeEach(() => {
  exporter = new InMemorySpanExporter();
  tracing = new Tracing('shop', 1, undefined, exporter);
  const dispatcher = new Dispatcher(new AccessPolicy(), [], undefined, new Metrics(), tracing);
  server = new InProcessServer();
  publisher = new InProcessPublisher(server, dispatcher, noIsolation, tracing);
  const local = new InProcessClient(server, dispatcher, noIsolation);
  router = new MessageRouter({ hosted: new Set(['shop']), local }, undefined, undefined, tracing);
});

const handleSell = (handle: () => Promise<unknown>): void =>
  server.addHandler(sell.pattern, handle, false, { message: sell });

const publish = (): Promise<void> =>
  publisher.publish({
    id: '1',
    pattern: 'shop.sold.v1',
    aggregateId: 'a',
    body: {},
    headers,
    occurredAt: '',
  });

/** Kind, name, parent and error of the recorded spans; parents first. */
async function recordedSpans() {
  await tracing.onApplicationShutdown();
  const spans = exporter.getFinishedSpans().toReversed(); // a parent ends after its children
  const indexOf = (id: string | undefined) => spans.findIndex((span) => span.spanContext().spanId === id);
  return spans.map(({ kind, name, attributes, status, parentSpanContext }) => ({
    span: `${SpanKind[kind]} ${name}`,
    parent: indexOf(parentSpanContext?.spanId),
    error: attributes['error.type'],
    failed: status.code === SpanStatusCode.ERROR,
  }));
}

describe('the spans of a request', () => {
  it('are one of the caller and a child of it, which is the parent of what the handler does', async () => {
    let traceparent: string | undefined;
    handleSell(async () => (traceparent = currentScope()?.headers.traceparent));
    await runInScope({ headers }, () => router.request(sell, {}));
    expect(await recordedSpans()).toMatchObject([
      { span: 'CLIENT shop.sell', parent: -1, failed: false },
      { span: 'SERVER shop.sell', parent: 0, failed: false },
    ]);
    const [, handling] = exporter.getFinishedSpans().toReversed();
    expect(traceparent).toBe(`00-${traceId}-${handling!.spanContext().spanId}-01`);
  });

  it('mark a declared failure as an error of the caller only', async () => {
    handleSell(() => Promise.reject(new Forbidden({ permission: 'shop:sell' })));
    await expect(runInScope({ headers }, () => router.request(sell, {}))).rejects.toBeInstanceOf(Forbidden);
    expect(await recordedSpans()).toMatchObject([
      { error: 'platform.forbidden', failed: true },
      { error: 'platform.forbidden', failed: false },
    ]);
  });
});

describe('the spans of an event', () => {
  it('are one of the publisher and a child of it per event handler', async () => {
    server.addHandler('shop.sold.v1', async () => undefined, true, { context: 'accounting' });
    await publish();
    expect(await recordedSpans()).toMatchObject([
      { span: 'PRODUCER publish shop.sold.v1', parent: -1, failed: false },
      { span: 'CONSUMER process shop.sold.v1', parent: 0, failed: false },
    ]);
  });

  it('both contain the error of the event handler', async () => {
    server.addHandler('shop.sold.v1', () => Promise.reject(new RangeError('1')), true);
    await expect(publish()).rejects.toBeInstanceOf(Error);
    expect(await recordedSpans()).toMatchObject([{ failed: true }, { error: 'RangeError', failed: true }]);
  });
});

describe('a message without a traceparent', () => {
  it('has no spans', async () => {
    handleSell(async () => undefined);
    await router.request(sell, {});
    expect(await recordedSpans()).toEqual([]);
  });
});
