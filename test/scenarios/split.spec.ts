import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { AsyncApiDocument } from '../support/documents/asyncapi-document.js';
import { expectStatus, withPath } from '../support/client-response.js';
import { recordRedisMessages } from '../support/documents/record-redis-messages.js';
import { runScenarios, scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

await runScenarios('split', () =>
  scenario('every message over Redis matches the AsyncAPI document', async (shop) => {
    const prefix = new URL(shop.topology.databaseUrl!).pathname.slice(1);
    const document = new AsyncApiDocument();
    const mismatches = (entries: Awaited<ReturnType<typeof recordRedisMessages>>) =>
      entries.flatMap(({ stream, message }) => document.findMismatches(stream, message));
    const entries = await recordRedisMessages(prefix, async () => {
      const { sku } = await shop.createProduct({ stock: 1 });
      const customer = await shop.createCustomer();
      const { id } = await expectStatus(201, placeOrder(customer, sku));
      await expectStatus(409, placeOrder(customer, sku));
      await expectStatus(404, customer.api.GET('/v1/orders/{id}', withPath({ id: randomUUID() })));
      await expectStatus(200, customer.api.POST('/v1/orders/{id}/cancel', withPath({ id })));
      await waitFor(async () =>
        expect(
          await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku }))),
        ).toMatchObject({
          available: 1,
        }),
      );
    });
    expect(mismatches(entries)).toEqual([]);
    expect([...document.seen]).toEqual(
      expect.arrayContaining([
        'orders.place',
        'orders.place.reply',
        'products.reserve-stock.reply',
        'orders.order-confirmed.v1',
        'orders.order-cancelled.v1',
        'orders.out-of-stock',
        'orders.not-found',
      ]),
    );
  }),
);
