import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdempotencyKeyInUse } from '#contracts/definition';
import { PaymentDeclined } from '#contracts/orders';
import { replayOf } from '#kernel/messaging';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { anOrder, anOrderRequest } from '../testing/requests.js';
import { signedIn } from '../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

function send() {
  const headers = { ...signedIn(), 'idempotency-key': 'k' };
  return edge.app.inject({ method: 'POST', url: '/v1/orders', headers, payload: anOrderRequest() });
}

function place(status: 'confirmed' | 'pending') {
  const order = anOrder(status);
  edge.answers['orders.place'] = () => order;
  return { order, response: send() };
}

describe('placing an order', () => {
  it('answers 201 with the order and where it is', async () => {
    const { order, response } = place('confirmed');
    const { statusCode, headers, body } = await response;
    expect([statusCode, headers.location, body]).toEqual([
      201,
      `/v1/orders/${order.id}`,
      JSON.stringify(order),
    ]);
    expect(headers).not.toHaveProperty('idempotency-replayed');
  });

  it('answers 202 with where to look while the outcome is open', async () => {
    const { order, response } = place('pending');
    const { statusCode, headers } = await response;
    expect([statusCode, headers.location]).toEqual([202, `/v1/orders/${order.id}`]);
  });

  it('says when it was answered before', async () => {
    edge.answers['orders.place'] = () => replayOf(anOrder('pending'));
    const { statusCode, headers } = await send();
    expect([statusCode, headers['idempotency-replayed']]).toEqual([202, 'true']);
  });

  it('says when it was refused before, in the words of the first time', async () => {
    const { code, kind, message, details } = new PaymentDeclined({});
    const traceId = 'f'.repeat(32);
    edge.answers['orders.place'] = () => {
      throw { code, kind, message, details, traceId, replayed: true };
    };
    const { statusCode, headers, json } = await send();
    expect([statusCode, headers['idempotency-replayed']]).toEqual([402, 'true']);
    expect(json()).toMatchObject({ code, traceId });
  });

  it('asks for patience while the first request with the key is under way', async () => {
    edge.answers['orders.place'] = () => {
      throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    };
    const { statusCode, headers } = await send();
    expect([statusCode, headers['retry-after']]).toEqual([409, '1']);
  });
});

describe('an order', () => {
  it.each([
    ['GET', '', 'orders.get'],
    ['POST', '/cancel', 'orders.cancel'],
  ] as const)('answers %s …%s with 200', async (method, suffix, pattern) => {
    const order = anOrder('confirmed');
    edge.answers[pattern] = ({ payload }) => ({ ...order, ...(payload as object) });
    const response = await edge.app.inject({
      method,
      url: `/v1/orders/${order.id}${suffix}`,
      headers: signedIn(),
    });
    expect([response.statusCode, response.json()]).toEqual([200, order]);
  });

  it('is listed by status', async () => {
    edge.answers['orders.list'] = ({ payload }) => ({ items: [], nextCursor: null, ...(payload as object) });
    const response = await edge.app.inject({ url: '/v1/orders?status=pending&limit=5', headers: signedIn() });
    expect(response.json()).toEqual({ items: [], nextCursor: null, status: 'pending', limit: 5 });
  });
});
