import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { waitFor } from '#dev';
import type { TokenVerifier } from '#kernel/identity';
import { bearerHeaders, signToken } from '../../testing/access-tokens.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { BodyReader } from './body-reader.js';
import { limits } from './limits.js';

let gateway: TestGateway;
let port: number;
const sockets: Socket[] = [];
beforeAll(async () => {
  gateway = await createTestGateway();
  await gateway.app.listen(0, '127.0.0.1');
  ({ port } = gateway.app.getHttpServer().address() as { port: number });
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
afterAll(() => gateway.app.close());

const chunked = { 'transfer-encoding': 'chunked' };
const chunk = (bytes: number): string => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

/** Sends the head of a POST request, followed by `body`, and leaves the connection open. */
function post(url: string, headers: object, body = ''): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  const all = Object.entries({ host: 'x', 'content-type': 'application/json', ...headers });
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  return socket;
}

async function statusOf(socket: Socket): Promise<number> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return Number(String(bytes).split(' ')[1]);
}

const [open, closed] = ['/v1/auth/register', '/v1/orders'];
const tooLong = { 'content-length': limits.anonymousBodyBytes + 1 };
const signedIn = bearerHeaders('order:place');

describe('a body without a valid access token', () => {
  it.each([
    ['of a public route', open, tooLong, '', 413],
    ['of a public route, chunked', open, chunked, chunk(limits.anonymousBodyBytes + 1), 413],
    ['of a route that requires a token', closed, tooLong, '', 401],
    ['of a route that requires a token, chunked', closed, chunked, chunk(limits.anonymousBodyBytes + 1), 401],
    ['with another scheme', open, { ...tooLong, authorization: 'Basic eA==' }, '', 401],
    ['with an invalid token', open, { ...tooLong, authorization: 'Bearer x' }, '', 401],
    [
      'with an expired token',
      closed,
      { ...tooLong, authorization: `Bearer ${signToken({ exp: 1 })}` },
      '',
      401,
    ],
    ['of an unknown path', '/v1/nothing', tooLong, '', 404],
  ])('%s is rejected above 16 KiB before it is received', async (_, url, headers, body, status) => {
    expect(await statusOf(post(url, headers, body))).toBe(status);
  });

  it('is accepted up to 16 KiB', async () => {
    const body = JSON.stringify({ email: 'x' }).padEnd(limits.anonymousBodyBytes);
    expect(await statusOf(post(open, { 'content-length': body.length }, body))).toBe(400);
  });
});

describe('a body with a valid access token', () => {
  const body = JSON.stringify({ lines: [] }).padEnd(limits.bodyBytes);

  it.each([
    ['with its length', { 'content-length': body.length }, body],
    ['chunked', chunked, `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`],
  ])('is accepted up to 1 MiB, %s', async (_, headers, sent) => {
    expect(await statusOf(post(closed, { ...signedIn, ...headers }, sent))).toBe(400);
  });

  it.each([
    ['with its length', { 'content-length': body.length + 1 }, ''],
    ['chunked', chunked, chunk(limits.bodyBytes + 1)],
  ])('is rejected above 1 MiB, %s', async (_, headers, sent) => {
    expect(await statusOf(post(closed, { ...signedIn, ...headers }, sent))).toBe(413);
  });
});

describe('bodies that are never completed', () => {
  const reader = new BodyReader({} as TokenVerifier, 48_000);
  const receive = (ip: string): { stream: PassThrough; body: Promise<Buffer> } => {
    const stream = new PassThrough();
    const request = {
      ip,
      headers: {},
      socket: {},
      raw: {},
      routeOptions: { config: {} },
    } as unknown as FastifyRequest;
    return { stream, body: reader.read(request, stream) };
  };
  const status = (ip: string): Promise<string> => {
    const { stream, body } = receive(ip);
    stream.end('x'.repeat(100));
    return body.then(String, (error: Error) => error.constructor.name);
  };

  it('of one network leave memory for others, and give theirs back when the client disconnects', async () => {
    const stalled = Array.from({ length: 3 }, () => receive('192.0.2.1'));
    for (const { stream } of stalled) stream.write('x'.repeat(8_000));
    await waitFor(async () => expect(await status('192.0.2.1')).toBe('Overloaded'));
    expect(await status('192.0.2.2')).toHaveLength(100);
    stalled[0]!.stream.destroy(new Error('aborted'));
    await expect(stalled[0]!.body).rejects.toThrow('aborted');
    expect(await status('192.0.2.1')).toHaveLength(100);
    for (const { stream } of stalled.slice(1)) stream.end();
    for (const { body } of stalled.slice(1)) expect(await body).toHaveLength(8_000);
  });

  it('count with the memory of their requests, even if no byte has arrived', async () => {
    const stalled = Array.from({ length: 9 }, () => receive('192.0.2.1'));
    expect(await status('192.0.2.1')).toBe('Overloaded');
    expect(await status('192.0.2.2')).toHaveLength(100);
    for (const { stream } of stalled) stream.end();
    for (const { body } of stalled) expect(await body).toHaveLength(0);
    expect(await status('192.0.2.1')).toHaveLength(100);
  });
});
