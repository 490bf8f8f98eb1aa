import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { aRegistration, aUser } from '../../testing/payloads.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'auth.register': aUser,
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
});
beforeEach(() => {
  gateway.calls.length = 0;
});
afterAll(() => gateway.app.close());

const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const list = (headers: Record<string, string>) => gateway.app.inject({ url: '/v1/products', headers });

describe('a message sent on behalf of a request', () => {
  it('continues the trace of the request with a new span', async () => {
    await list({ traceparent: parent });
    const { traceparent } = gateway.calls[0]!.headers;
    expect(traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(traceparent).not.toBe(parent);
  });

  it('starts a trace if the request has no valid traceparent', async () => {
    await list({ traceparent: 'invalid' });
    expect(gateway.calls[0]!.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it.each(['a', 'req_2026-11-22.1', 'x'.repeat(128)])(
    'has the request id %s, which the response returns',
    async (id) => {
      const response = await list({ 'x-request-id': id });
      expect(response.headers['x-request-id']).toBe(id);
      expect(gateway.calls[0]!.headers.requestId).toBe(id);
    },
  );

  it.each(['', 'two words', 'x'.repeat(129), 'é', '{"$ne":1}'])(
    'has a generated request id instead of the invalid %j',
    async (id) => {
      const response = await list({ 'x-request-id': id });
      expect(response.headers['x-request-id']).toMatch(uuid7);
      expect(gateway.calls[0]!.headers.requestId).toBe(response.headers['x-request-id']);
    },
  );

  it('has no idempotency key if the method is idempotent by definition', async () => {
    const headers = { ...bearerHeaders('account:manage'), 'idempotency-key': 'order-17' };
    await gateway.app.inject({ method: 'DELETE', url: '/v1/auth/me', headers });
    expect(gateway.calls[0]!.headers).not.toHaveProperty('idempotencyKey');
  });

  it('has the idempotency key of a request with a body', async () => {
    const headers = { 'idempotency-key': 'order-17', 'x-request-id': 'r-1' };
    await gateway.app.inject({ method: 'POST', url: '/v1/auth/register', headers, payload: aRegistration() });
    expect(gateway.calls[0]!.headers).toMatchObject({ idempotencyKey: 'order-17', requestId: 'r-1' });
  });

  it('keeps the scope if the body arrives after the headers', async () => {
    await gateway.app.listen(0, '127.0.0.1');
    const { port } = gateway.app.getHttpServer().address() as AddressInfo;
    const body = JSON.stringify(aRegistration());
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
      'x-request-id': 'r-2',
    };
    const request = http.request({ port, method: 'POST', path: '/v1/auth/register', headers });
    request.once('continue', () => request.end(body));
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(201);
    expect(gateway.calls[0]!.headers.requestId).toBe('r-2');
  });

  it('has a deadline of at most 10 seconds', async () => {
    const before = performance.now();
    await list({});
    expect(gateway.calls[0]!.deadline).toBeLessThanOrEqual(before + 10_000);
  });
});

describe('a rejected request', () => {
  it.each(['/v1/nothing', '/%zz'])('to %s has the request id and trace id of its caller', async (url) => {
    const response = await gateway.app.inject({
      url,
      headers: { 'x-request-id': 'r-1', traceparent: parent },
    });
    expect(response.headers['x-request-id']).toBe('r-1');
    expect(response.json().traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it.each([
    ['without a route', '/v1/nothing'],
    ['with an invalid encoding', '/%zz'],
    ['with an invalid encoding in its query', '/v1/products?q=%zz'],
    ['that is too long', `/${'a'.repeat(1_001)}`],
  ])('to a URL %s has the headers of every response', async (_, url) => {
    const { etag, ...common } = (await list({})).headers;
    expect(etag).toBeDefined();
    const { headers } = await gateway.app.inject({ url });
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(Object.keys(common)));
  });
});
