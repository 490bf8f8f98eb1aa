import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { aRegistration, aUser } from '../../testing/requests.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = {
    'auth.register': aUser,
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
});
beforeEach(() => {
  edge.calls.length = 0;
});
afterAll(() => edge.app.close());

const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const list = (headers: Record<string, string>) => edge.app.inject({ url: '/v1/products', headers });

describe('a message sent on behalf of a request', () => {
  it('carries the trace on, under a span of its own', async () => {
    await list({ traceparent: parent });
    const { traceparent } = edge.calls[0]!.headers;
    expect(traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(traceparent).not.toBe(parent);
  });

  it('begins a trace where none came or none that is valid', async () => {
    await list({ traceparent: 'nonsense' });
    expect(edge.calls[0]!.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it.each(['a', 'req_2026-11-22.1', 'x'.repeat(128)])(
    'has the request id %s, which is echoed',
    async (id) => {
      const response = await list({ 'x-request-id': id });
      expect(response.headers['x-request-id']).toBe(id);
      expect(edge.calls[0]!.headers.requestId).toBe(id);
    },
  );

  it.each(['', 'two words', 'x'.repeat(129), 'é', '{"$ne":1}'])(
    'has an id of ours instead of %j',
    async (id) => {
      const response = await list({ 'x-request-id': id });
      expect(response.headers['x-request-id']).toMatch(uuid7);
      expect(edge.calls[0]!.headers.requestId).toBe(response.headers['x-request-id']);
    },
  );

  it('carries no idempotency key where repeating does no more', async () => {
    const headers = { ...signedIn('account:manage'), 'idempotency-key': 'order-17' };
    await edge.app.inject({ method: 'DELETE', url: '/v1/auth/me', headers });
    expect(edge.calls[0]!.headers).not.toHaveProperty('idempotencyKey');
  });

  it('carries the idempotency key, also after a body was read', async () => {
    const headers = { 'idempotency-key': 'order-17', 'x-request-id': 'r-1' };
    await edge.app.inject({ method: 'POST', url: '/v1/auth/register', headers, payload: aRegistration() });
    expect(edge.calls[0]!.headers).toMatchObject({ idempotencyKey: 'order-17', requestId: 'r-1' });
  });

  it('carries it all when the body comes long after the headers, too', async () => {
    await edge.app.listen(0, '127.0.0.1');
    const { port } = edge.app.getHttpServer().address() as AddressInfo;
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
    expect(edge.calls[0]!.headers.requestId).toBe('r-2');
  });

  it('has no more time than the request has', async () => {
    const before = Date.now();
    await list({});
    expect(edge.calls[0]!.deadline).toBeLessThanOrEqual(before + 10_000);
  });
});

describe('a refused request', () => {
  it.each(['/v1/nothing', '/%zz'])('to %s has an id and the trace of its caller', async (url) => {
    const response = await edge.app.inject({ url, headers: { 'x-request-id': 'r-1', traceparent: parent } });
    expect(response.headers['x-request-id']).toBe('r-1');
    expect(response.json().traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it.each([
    ['that nobody serves', '/v1/nothing'],
    ['that cannot be read', '/%zz'],
    ['whose query cannot be read', '/v1/products?q=%zz'],
    ['that is too long', `/${'a'.repeat(1_001)}`],
  ])('to an address %s has the headers of any answer', async (_, url) => {
    const { etag, ...usual } = (await list({})).headers;
    expect(etag).toBeDefined();
    const { headers } = await edge.app.inject({ url });
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(Object.keys(usual)));
  });
});
