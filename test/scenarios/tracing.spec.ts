import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { Collector, type CollectedSpan } from '../support/collector.js';
import { packagesIn, tellsPackages } from '../support/loaded-packages.js';
import { expecting } from '../support/reply.js';
import { placeOrder, Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';
import type { Visitor } from '../support/visitor.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const unrecorded = '1bf7651916cd43dd8448eb211c80319c';
const client = 'b7ad6b7169203331';

describe('an order in four processes, three of which export their spans', () => {
  let collector: Collector;
  let shop: Shop;
  let sku: string;
  let customer: Visitor;

  beforeAll(async () => {
    collector = await Collector.open();
    const exporting = { ...tellsPackages, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const env = { gateway: exporting, products: exporting, orders: exporting, auth: tellsPackages };
    shop = await Shop.start('traced', { ...topologies.split, env });
    ({ sku } = await shop.product());
    customer = await shop.customer();
    await expecting(201, order(traceId, '01'));
    await expecting(201, order(unrecorded, '00'));
    await expecting(422, placeOrder(customer, 'NOT-THERE'));
    await waitFor(() => handledBy(shop, 'products', 'orders.order-confirmed.v1'));
    for (const running of shop.topology.processes) await running.stop();
  }, 120_000);

  afterAll(async () => {
    await shop?.close();
    collector.close();
  }, 60_000);

  const order = (trace: string, flags: string) =>
    customer.api.POST('/v1/orders', {
      params: { header: { 'Idempotency-Key': trace } },
      headers: { traceparent: `00-${trace}-${client}-${flags}` },
      body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } },
    });

  const spansOf = (trace: string): CollectedSpan[] =>
    collector.spans.filter((span) => span.traceId === trace);

  /** `<kind> <name> in <process>`, from the request to the span. */
  const pathTo = (span: CollectedSpan): string[] => {
    const parent = spansOf(span.traceId).find(({ spanId }) => spanId === span.parentSpanId);
    return [...(parent ? pathTo(parent) : []), `${span.kind} ${span.name} in ${span.service}`];
  };

  it('is one trace that continues the client’s, and nothing of it is missing', () => {
    const spans = spansOf(traceId);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const roots = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId));
    expect(roots).toMatchObject([
      {
        service: 'gateway',
        kind: 'server',
        name: 'POST /v1/orders',
        parentSpanId: client,
        attributes: { 'http.route': '/v1/orders', 'http.response.status_code': 201 },
      },
    ]);
  });

  it('leads from the request over both calls to the statements', () => {
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

  it('leads over the outbox to who handles its events, and what they do', () => {
    const paths = spansOf(traceId).map((span) => pathTo(span).slice(2));
    const handling = [
      'server orders.place in orders',
      'producer publish orders.order-confirmed.v1 in orders',
      'consumer process orders.order-confirmed.v1 in products',
    ];
    expect(paths).toContainEqual(handling);
    expect(paths).toContainEqual([...handling, 'client WITH products.inbox in products']);
  });

  it('holds statements, and no value of theirs', () => {
    const statements = collector.spans.filter(({ attributes }) => 'db.query.text' in attributes);
    expect(statements.map(({ attributes }) => attributes['db.query.text']).join()).toMatch(/\$1|\?/);
    expect(statements.map(({ attributes }) => attributes['db.system.name'])).toContain('postgresql');
    expect(JSON.stringify(statements)).not.toContain(sku);
    expect(JSON.stringify(collector.spans)).not.toContain('@example.com');
  });

  it('shows a refusal to who asked, and not as the fault of who refused', () => {
    const refused = collector.spans.filter(
      ({ attributes }) =>
        attributes['rpc.method'] === 'orders.place' && attributes['error.type'] === 'orders.unknown-sku',
    );
    expect(refused.map(({ kind, failed }) => [kind, failed])).toEqual(
      expect.arrayContaining([
        ['client', true],
        ['server', false],
      ]),
    );
  });

  it('is not recorded where the client does not want it to be; nor are probes', () => {
    expect(spansOf(unrecorded)).toEqual([]);
    expect(collector.spans.filter(({ attributes }) => attributes['url.path'] === '/health/ready')).toEqual(
      [],
    );
  });

  it('costs a process nothing that is not told to export', () => {
    const packagesOf = (app: string): string[] =>
      packagesIn(shop.topology.processes.find(({ name }) => name === `${app}-1`)!.output());
    expect(packagesOf('auth')).toEqual(['@opentelemetry/api']); // that of prom-client
    expect(packagesOf('orders')).toContain('@opentelemetry/sdk-trace');
  });
});

/** @throws as long as the process of `app` has not handled two of `pattern`; they may be delivered again while it looks */
async function handledBy({ topology }: Shop, app: string, pattern: string): Promise<void> {
  const { url } = topology.processes.find(({ name }) => name === `${app}-1`)!;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const name = 'message_duration_seconds_count';
  const line = metrics.split('\n').find((each) => each.startsWith(name) && each.includes(`"${pattern}"`));
  if (!line || Number(line.split(' ').at(-1)) < 2)
    throw new Error(`${app} has handled ${line ?? 'none of ' + pattern}`);
}
