import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { OutOfStock } from '#contracts/orders';
import { Unreachable } from '#contracts/definition';
import { waitFor } from '#dev';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { anOrderRequest } from '../../testing/payloads.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
beforeEach(() => {
  gateway.handlers = {};
});
afterAll(() => gateway.app.close());

const placeOrder = () =>
  gateway.app.inject({
    method: 'POST',
    url: '/v1/orders',
    headers: {
      ...bearerHeaders(),
      'idempotency-key': 'k',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    },
    payload: anOrderRequest(),
  });

function failWith(failure: unknown): void {
  gateway.handlers['orders.place'] = () => {
    throw failure;
  };
}

describe('a failure of a context', () => {
  const details = { lines: [{ sku: 'MUG', requested: 3, available: 1 }] };
  const bytes =
    '{"type":"/problems/orders.out-of-stock","title":"Out of stock","status":409,"detail":"Insufficient stock for MUG.",' +
    '"instance":"/v1/orders","code":"orders.out-of-stock","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",' +
    '"lines":[{"sku":"MUG","requested":3,"available":1}]}';

  it.each([
    ['the same process', new OutOfStock(details)],
    ['a transport', { code: 'orders.out-of-stock', kind: 'conflict', message: 'as sent', details }],
  ])('has the same response body if it comes from %s', async (_, failure) => {
    failWith(failure);
    const response = await placeOrder();
    expect(response.statusCode).toBe(409);
    expect(response.body).toBe(bytes);
  });

  describe('of another version of the context', () => {
    const later = {
      code: 'orders.coupon-expired',
      kind: 'conflict',
      message: 'It expired.',
      details: { coupon: 'X' },
    };

    it.each([
      ['of its kind', later, 409],
      ['that was sent with it', { ...later, httpStatus: 422 }, 422],
    ])('whose code is not known has the status %s', async (_, failure, status) => {
      failWith(failure);
      const response = await placeOrder();
      expect(response.statusCode).toBe(status);
      expect(response.json()).toMatchObject({
        type: '/problems/orders.coupon-expired',
        title: 'Coupon expired',
        status,
        detail: 'It expired.',
        code: 'orders.coupon-expired',
        coupon: 'X',
      });
    });

    it('keeps the message that was sent with it if details are missing', async () => {
      failWith({ code: 'orders.out-of-stock', kind: 'conflict', message: 'as sent', details: {} });
      const response = await placeOrder();
      expect(response.statusCode).toBe(409);
      expect(response.json()).toMatchObject({ code: 'orders.out-of-stock', detail: 'as sent' });
    });

    it.each([
      { ...later, kind: 'gone' },
      { ...later, httpStatus: 200 },
      { ...later, httpStatus: '422' },
    ])('is an internal failure if its kind or status is not known either: %j', async (failure) => {
      failWith(failure);
      const response = await placeOrder();
      expect(response.statusCode).toBe(500);
      expect(response.json()).toMatchObject({ code: 'platform.internal' });
    });
  });

  it('sets Retry-After if it is retryable', async () => {
    failWith(new Unreachable({ context: 'orders', outcome: 'unknown' }));
    const { statusCode, headers } = await placeOrder();
    expect([statusCode, headers['retry-after']]).toEqual([503, '1']);
  });
});

describe('an unexpected error', () => {
  it('is a 500 without its message, and is logged with the trace id', async () => {
    const logged: unknown[] = [];
    Logger.overrideLogger({
      log: () => {},
      warn: () => {},
      error: (...line: unknown[]) => logged.push(...line),
    });
    const secret = Object.assign(new Error('select * from secrets'), { statusCode: 418, code: 'X' });
    failWith(secret);
    const response = await placeOrder();
    Logger.overrideLogger(false);
    expect(response.json()).toEqual({
      type: '/problems/platform.internal',
      title: 'Internal',
      status: 500,
      detail: 'An unexpected error occurred.',
      instance: '/v1/orders',
      code: 'platform.internal',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    expect(logged).toContainEqual({ err: secret, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' });
  });
});

describe('a rejection that is not an error', () => {
  it.each([
    [null],
    [undefined],
    ['text'],
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }],
    [{ status: 404, message: 'x' }],
  ])('is an internal failure, not one of the client: %j', async (thrown) => {
    failWith(thrown);
    const response = await placeOrder();
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ code: 'platform.internal' });
  });
});

describe('malformed HTTP', () => {
  beforeAll(async () => {
    await gateway.app.listen(0, '127.0.0.1');
  });

  it.each([
    ['an invalid request line', 'HELLO\r\n\r\n', 400, 'platform.malformed-request'],
    [
      'oversized headers',
      `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'platform.headers-too-large',
    ],
    [
      'a missing Host header',
      'GET /v1/products HTTP/1.1\r\nConnection: close\r\n\r\n',
      400,
      'platform.malformed-request',
    ],
    [
      'two Host headers',
      'GET /v1/products HTTP/1.1\r\nHost: x\r\nhost: y\r\nConnection: close\r\n\r\n',
      400,
      'platform.malformed-request',
    ],
    [
      'an unknown Expect header',
      'GET /v1/nothing HTTP/1.1\r\nHost: x\r\nExpect: the-best\r\nConnection: close\r\n\r\n',
      404,
      'platform.route-not-found',
    ],
  ])('with %s gets a problem response', async (_, sent, status, code) => {
    const { port } = gateway.app.getHttpServer().address() as { port: number };
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json`));
    for (const header of ['x-content-type-options: nosniff', 'cache-control: no-store', 'x-request-id: '])
      expect(head).toContain(header);
    expect(JSON.parse(body!)).toMatchObject({
      status,
      code,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('from a client that disconnects while sending is not logged as an error', async () => {
    const [logged, ended]: [unknown[], unknown[]] = [[], []];
    Logger.overrideLogger({ log: () => {}, warn: () => {}, error: (line: unknown) => logged.push(line) });
    const server = gateway.app.getHttpAdapter().getInstance().server;
    server.once('request', (request) => request.once('error', (error: unknown) => ended.push(error)));
    const { port } = gateway.app.getHttpServer().address() as { port: number };
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        'POST /v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
        () => setTimeout(() => socket.resetAndDestroy(), 50),
      ),
    );
    await waitFor(() => expect(ended).toHaveLength(1));
    await new Promise(setImmediate);
    Logger.overrideLogger(false);
    expect(logged).toEqual([]);
  });
});
