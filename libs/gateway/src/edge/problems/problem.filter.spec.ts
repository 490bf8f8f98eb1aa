import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { OutOfStock } from '#contracts/orders';
import { Unreachable } from '#contracts/definition';
import { waitFor } from '#dev';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { anOrderRequest } from '../../testing/requests.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => {
  edge.answers = {};
});
afterAll(() => edge.app.close());

const place = () =>
  edge.app.inject({
    method: 'POST',
    url: '/v1/orders',
    headers: {
      ...signedIn(),
      'idempotency-key': 'k',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    },
    payload: anOrderRequest(),
  });

function failWith(failure: unknown): void {
  edge.answers['orders.place'] = () => {
    throw failure;
  };
}

describe('a failure of a context', () => {
  const details = { lines: [{ sku: 'MUG', requested: 3, available: 1 }] };
  const bytes =
    '{"type":"/problems/orders.out-of-stock","title":"Out of stock","status":409,"detail":"Not enough in stock of MUG.",' +
    '"instance":"/v1/orders","code":"orders.out-of-stock","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",' +
    '"lines":[{"sku":"MUG","requested":3,"available":1}]}';

  it.each([
    ['in this process', new OutOfStock(details)],
    ['over a wire', { code: 'orders.out-of-stock', kind: 'conflict', message: 'as sent', details }],
  ])('that comes from %s is answered with the same bytes', async (_, failure) => {
    failWith(failure);
    const response = await place();
    expect(response.statusCode).toBe(409);
    expect(response.body).toBe(bytes);
  });

  it('that says to wait says how long', async () => {
    failWith(new Unreachable({ context: 'orders', outcome: 'unknown' }));
    const { statusCode, headers } = await place();
    expect([statusCode, headers['retry-after']]).toEqual([503, '1']);
  });
});

describe('anything else that is thrown', () => {
  it('is answered without a word of its own, and logged under the trace', async () => {
    const logged: unknown[] = [];
    Logger.overrideLogger({
      log: () => {},
      warn: () => {},
      error: (...line: unknown[]) => logged.push(...line),
    });
    const secret = Object.assign(new Error('select * from secrets'), { statusCode: 418, code: 'X' });
    failWith(secret);
    const response = await place();
    Logger.overrideLogger(false);
    expect(response.json()).toEqual({
      type: '/problems/platform.internal',
      title: 'Internal',
      status: 500,
      detail: 'Something went wrong on our side.',
      instance: '/v1/orders',
      code: 'platform.internal',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    expect(logged).toContainEqual({ err: secret, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' });
  });
});

describe('what is not HTTP, or not all of it', () => {
  beforeAll(async () => {
    await edge.app.listen(0, '127.0.0.1');
  });

  it.each([
    ['nonsense', 'HELLO\r\n\r\n', 400, 'platform.malformed-request'],
    [
      'endless headers',
      `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'platform.headers-too-large',
    ],
    ['no host', 'GET /v1/products HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'platform.malformed-request'],
    [
      'two hosts',
      'GET /v1/products HTTP/1.1\r\nHost: x\r\nhost: y\r\nConnection: close\r\n\r\n',
      400,
      'platform.malformed-request',
    ],
    [
      'an expectation nobody knows',
      'GET /v1/nothing HTTP/1.1\r\nHost: x\r\nExpect: the-best\r\nConnection: close\r\n\r\n',
      404,
      'platform.route-not-found',
    ],
  ])('%s is answered with a problem', async (_, sent, status, code) => {
    const { port } = edge.app.getHttpServer().address() as { port: number };
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

  it('a client that leaves while it sends is no error of ours', async () => {
    const [failed, ended]: [unknown[], unknown[]] = [[], []];
    Logger.overrideLogger({ log: () => {}, warn: () => {}, error: (line: unknown) => failed.push(line) });
    const server = edge.app.getHttpAdapter().getInstance().server;
    server.once('request', (request) => request.once('error', (error: unknown) => ended.push(error)));
    const { port } = edge.app.getHttpServer().address() as { port: number };
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        'POST /v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
        () => setTimeout(() => socket.resetAndDestroy(), 50),
      ),
    );
    await waitFor(() => expect(ended).toHaveLength(1));
    await new Promise(setImmediate);
    Logger.overrideLogger(false);
    expect(failed).toEqual([]);
  });
});
