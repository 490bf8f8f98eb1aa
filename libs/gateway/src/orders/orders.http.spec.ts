import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdempotencyKeyInUse } from '#contracts/definition';
import { PaymentDeclined } from '#contracts/orders';
import { markReplayed } from '#kernel/messaging';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { anOrder, anOrderRequest } from '../testing/payloads.js';
import { bearerHeaders } from '../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

function placeOrder() {
  const headers = { ...bearerHeaders(), 'idempotency-key': 'k' };
  return gateway.app.inject({ method: 'POST', url: '/v1/orders', headers, payload: anOrderRequest() });
}

function placeOrderWithStatus(status: 'confirmed' | 'pending') {
  const order = anOrder(status);
  gateway.handlers['orders.place'] = () => order;
  return { order, response: placeOrder() };
}

describe('POST /v1/orders', () => {
  it('responds 201 with the order and its Location', async () => {
    const { order, response } = placeOrderWithStatus('confirmed');
    const { statusCode, headers, body } = await response;
    expect([statusCode, headers.location, body]).toEqual([
      201,
      `/v1/orders/${order.id}`,
      JSON.stringify(order),
    ]);
    expect(headers).not.toHaveProperty('idempotency-replayed');
  });

  it('responds 202 with the Location of the order while it is pending', async () => {
    const { order, response } = placeOrderWithStatus('pending');
    const { statusCode, headers } = await response;
    expect([statusCode, headers.location]).toEqual([202, `/v1/orders/${order.id}`]);
  });

  it('sets Idempotency-Replayed on a replayed response', async () => {
    gateway.handlers['orders.place'] = () => markReplayed(anOrder('pending'));
    const { statusCode, headers } = await placeOrder();
    expect([statusCode, headers['idempotency-replayed']]).toEqual([202, 'true']);
  });

  it('sets Idempotency-Replayed on a replayed failure, with the original trace id', async () => {
    const { code, kind, message, details } = new PaymentDeclined({});
    const traceId = 'f'.repeat(32);
    gateway.handlers['orders.place'] = () => {
      throw { code, kind, message, details, traceId, replayed: true };
    };
    const { statusCode, headers, json } = await placeOrder();
    expect([statusCode, headers['idempotency-replayed']]).toEqual([402, 'true']);
    expect(json()).toMatchObject({ code, traceId });
  });

  it('responds 409 with Retry-After while the original request with the key is in progress', async () => {
    gateway.handlers['orders.place'] = () => {
      throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    };
    const { statusCode, headers } = await placeOrder();
    expect([statusCode, headers['retry-after']]).toEqual([409, '1']);
  });
});

describe('the order routes', () => {
  it.each([
    ['GET', '', 'orders.get'],
    ['POST', '/cancel', 'orders.cancel'],
  ] as const)('respond 200 to %s …%s', async (method, suffix, pattern) => {
    const order = anOrder('confirmed');
    gateway.handlers[pattern] = ({ payload }) => ({ ...order, ...(payload as object) });
    const response = await gateway.app.inject({
      method,
      url: `/v1/orders/${order.id}${suffix}`,
      headers: bearerHeaders(),
    });
    expect([response.statusCode, response.json()]).toEqual([200, order]);
  });

  it('filter the list by status', async () => {
    gateway.handlers['orders.list'] = ({ payload }) => ({
      items: [],
      nextCursor: null,
      ...(payload as object),
    });
    const response = await gateway.app.inject({
      url: '/v1/orders?status=pending&limit=5',
      headers: bearerHeaders(),
    });
    expect(response.json()).toEqual({ items: [], nextCursor: null, status: 'pending', limit: 5 });
  });
});
