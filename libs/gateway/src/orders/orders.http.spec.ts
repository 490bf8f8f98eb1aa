import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { anOrder, anOrderRequest } from '../testing/requests.js';
import { signedIn } from '../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

function place(status: 'confirmed' | 'pending', replayed = false) {
  const order = anOrder(status);
  edge.answers['orders.place'] = () => ({ order, replayed });
  const headers = { ...signedIn(), 'idempotency-key': 'k' };
  const response = edge.app.inject({ method: 'POST', url: '/v1/orders', headers, payload: anOrderRequest() });
  return { order, response };
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

  it('says when it was placed before', async () => {
    const { statusCode, headers } = await place('confirmed', true).response;
    expect([statusCode, headers['idempotency-replayed']]).toEqual([201, 'true']);
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
