import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { SpanCollector, type CollectedSpan } from '../support/span-collector.js';
import { loadedPackagesIn, reportLoadedPackages } from '../support/processes/report-loaded-packages.js';
import { expectStatus } from '../support/client-response.js';
import { placeOrder, Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';
import type { ApiClient } from '../support/api-client.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const unsampledTraceId = '1bf7651916cd43dd8448eb211c80319c';
const clientSpanId = 'b7ad6b7169203331';

describe('the trace of an order in four processes, three of which export spans', () => {
  let collector: SpanCollector;
  let shop: Shop;
  let sku: string;
  let customer: ApiClient;

  beforeAll(async () => {
    collector = await SpanCollector.open();
    const exporting = { ...reportLoadedPackages, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const env = { gateway: exporting, products: exporting, orders: exporting, auth: reportLoadedPackages };
    shop = await Shop.start('traced', { ...topologies.split, env });
    ({ sku } = await shop.createProduct());
    customer = await shop.createCustomer();
    await expectStatus(201, order(traceId, '01'));
    await expectStatus(201, order(unsampledTraceId, '00'));
    await expectStatus(422, placeOrder(customer, 'NOT-THERE'));
    await waitFor(() => expectHandled(shop, 'products', 'orders.order-confirmed.v1'));
    for (const running of shop.topology.processes) await running.stop();
  }, 120_000);

  afterAll(async () => {
    await shop?.close();
    collector.close();
  }, 60_000);

  const order = (trace: string, flags: string) =>
    customer.api.POST('/v1/orders', {
      params: { header: { 'Idempotency-Key': trace } },
      headers: { traceparent: `00-${trace}-${clientSpanId}-${flags}` },
      body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } },
    });

  const spansOf = (trace: string): CollectedSpan[] =>
    collector.spans.filter((span) => span.traceId === trace);

  /** `<kind> <name> in <process>` of all ancestors and the span itself. */
  const pathTo = (span: CollectedSpan): string[] => {
    const parent = spansOf(span.traceId).find(({ spanId }) => spanId === span.parentSpanId);
    return [...(parent ? pathTo(parent) : []), `${span.kind} ${span.name} in ${span.service}`];
  };

  it('continues the trace of the client without missing spans', () => {
    const spans = spansOf(traceId);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const roots = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId));
    expect(roots).toMatchObject([
      {
        service: 'gateway',
        kind: 'server',
        name: 'POST /v1/orders',
        parentSpanId: clientSpanId,
        attributes: { 'http.route': '/v1/orders', 'http.response.status_code': 201 },
      },
    ]);
  });

  it('links the HTTP request, both calls and their SQL statements', () => {
    const paths = spansOf(traceId).map(pathTo);
    const toOrders = [
      'server POST /v1/orders in gateway',
      'client orders.place in gateway',
      'server orders.place in orders',
    ];
    const toProducts = [
      ...toOrders,
      'client products.reserve-stock in orders',
      'server products.reserve-stock in products',
    ];
    expect(paths).toContainEqual(toProducts);
    expect(paths).toContainEqual([...toOrders, expect.stringMatching(/^client WITH orders\.\w+ in orders$/)]);
    const last = spansOf(traceId).filter((span) => pathTo(span).at(-2) === toProducts.at(-1));
    expect(last.map(({ name }) => name)).toContainEqual(expect.stringContaining('products.stock'));
  });

  it('links published events with their subscribers and SQL statements', () => {
    const paths = spansOf(traceId).map((span) => pathTo(span).slice(2));
    const handling = [
      'server orders.place in orders',
      'producer publish orders.order-confirmed.v1 in orders',
      'consumer process orders.order-confirmed.v1 in products',
    ];
    expect(paths).toContainEqual(handling);
    expect(paths).toContainEqual([...handling, 'client WITH products.inbox in products']);
  });

  it('contains SQL statements without parameter values', () => {
    const statements = collector.spans.filter(({ attributes }) => 'db.query.text' in attributes);
    expect(statements.map(({ attributes }) => attributes['db.query.text']).join()).toMatch(/\$1|\?/);
    expect(statements.map(({ attributes }) => attributes['db.system.name'])).toContain('postgresql');
    expect(JSON.stringify(statements)).not.toContain(sku);
    expect(JSON.stringify(collector.spans)).not.toContain('@example.com');
  });

  it('marks a rejection as an error in the client span only', () => {
    const rejected = collector.spans.filter(
      ({ attributes }) =>
        attributes['rpc.method'] === 'orders.place' && attributes['error.type'] === 'orders.unknown-sku',
    );
    expect(rejected.map(({ kind, failed }) => [kind, failed])).toEqual(
      expect.arrayContaining([
        ['client', true],
        ['server', false],
      ]),
    );
  });

  it('excludes unsampled requests and health probes', () => {
    expect(spansOf(unsampledTraceId)).toEqual([]);
    expect(collector.spans.filter(({ attributes }) => attributes['url.path'] === '/health/ready')).toEqual(
      [],
    );
  });

  it('loads no OpenTelemetry SDK in a process that does not export', () => {
    const packagesOf = (app: string): string[] =>
      loadedPackagesIn(shop.topology.processes.find(({ name }) => name === `${app}-1`)!.output());
    expect(packagesOf('auth')).toEqual(['@opentelemetry/api']); // dependency of prom-client
    expect(packagesOf('orders')).toContain('@opentelemetry/sdk-trace');
  });
});

/** @throws Error unless `app` has handled at least two events of `pattern`; redelivered events count as well */
async function expectHandled({ topology }: Shop, app: string, pattern: string): Promise<void> {
  const { url } = topology.processes.find(({ name }) => name === `${app}-1`)!;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const name = 'message_duration_seconds_count';
  const line = metrics.split('\n').find((each) => each.startsWith(name) && each.includes(`"${pattern}"`));
  if (!line || Number(line.split(' ').at(-1)) < 2)
    throw new Error(`${app} has handled ${line ?? 'none of ' + pattern}`);
}
