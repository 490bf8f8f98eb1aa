import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { statusOf, type ForwardedRequest, type ForwardedResponse } from '#process';
import type { MessageRouter } from '#kernel/messaging';
import { toFailure } from '../problems/to-failure.js';
import { forwardRequests } from './forward-requests.js';

/** The process of the context. It executes requests by `inject`. */
const context = fastify();
context.get('/notes/:id', async ({ params }) => params);
context.get('/*', async () => 'another route');

const gateway = fastify();
const router = {
  remoteDependencies: () => ['notes'],
  request: async (_message: unknown, request: ForwardedRequest): Promise<ForwardedResponse> => {
    const { statusCode: status, headers, rawPayload } = await context.inject(request.url);
    return { status, headers, body: rawPayload.toString('base64') };
  },
};

beforeAll(async () => {
  gateway.setErrorHandler((error, _request, reply) => reply.status(statusOf(toFailure(error))).send());
  forwardRequests(gateway, { notes: ['GET /notes/:id'] }, router as unknown as MessageRouter);
  await gateway.listen();
});
afterAll(() => Promise.all([gateway.close(), context.close()]));

/** Sends a target that HTTP libraries would change or reject. Returns status and body. */
async function get(target: string): Promise<[status: number, body: string]> {
  const socket = connect((gateway.server.address() as AddressInfo).port);
  socket.write(`GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`, 'latin1');
  const response = await text(socket);
  const [, status, body] = /^HTTP\/1\.1 (\d+).*?\r\n\r\n(.*)$/s.exec(response)!;
  return [Number(status), body!];
}

it.each([
  ['/notes/1', '1'],
  ['/notes/1?path=/../metrics', '1'],
  ['http://localhost/notes/1', '1'],
  ['/notes/a%2Fb', 'a/b'],
  ['/notes/a%5Cb', 'a\\b'],
  ['/notes/...', '...'],
  ['/notes/{a}', '{a}'],
])('the context executes %j by the route that the gateway has matched', async (target, id) => {
  const [status, body] = await get(target);
  expect([status, JSON.parse(body)]).toEqual([200, { id }]);
});

it.each([
  '/notes/..',
  '/notes/%2e%2E',
  '/notes/.',
  '/notes/\\..\\..\\metrics',
  '/notes/a\\b',
  'http://localhost/notes/..',
])('rejects %j, for which the context would execute another route', async (target) => {
  const [status, body] = await get(target);
  expect(status).toBe(400);
  expect(body).not.toContain('another route');
});
