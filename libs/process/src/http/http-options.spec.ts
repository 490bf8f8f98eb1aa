import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { fastify, type FastifyInstance } from 'fastify';
import { httpOptions } from './http-options.js';

interface ServerTimeouts {
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
}

/** The real options with all timeouts divided by 100. */
const fastOptions = () => {
  const { http, requestTimeout, connectionTimeout, ...rest } = httpOptions(
    [],
    new Configuration(),
  ) as ServerTimeouts;
  return {
    ...rest,
    requestTimeout: requestTimeout / 100,
    connectionTimeout: connectionTimeout / 100,
    http: {
      headersTimeout: http.headersTimeout / 100,
      connectionsCheckingInterval: http.connectionsCheckingInterval / 100,
    },
  };
};

let server: FastifyInstance;
beforeAll(async () => {
  server = fastify(fastOptions());
  server.post('/', async () => 'done');
  server.get('/large', async () => 'x'.repeat(50_000_000));
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

async function open(): Promise<Socket> {
  const address = server.server.address() as { port: number };
  const socket = connect(address.port, '127.0.0.1');
  socket.on('error', () => {}); // the server resets the connection
  await once(socket, 'connect');
  return socket;
}

const post = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n';

describe('a slow client', () => {
  it.each([
    ['that never completes the request headers', post.slice(0, 20)],
    ['that never completes the request body', `${post}[1`],
    ['that sends nothing', ''],
  ])('%s is disconnected', async (_, sent) => {
    const socket = await open();
    socket.resume().write(sent);
    await once(socket, 'close');
    expect(await requestPayload()).toBe('done');
  });

  it('that does not read the response is disconnected', async () => {
    const connected = once(server.server, 'connection') as Promise<[Socket]>;
    const socket = await open();
    const [serverSocket] = await connected;
    socket.pause().write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(serverSocket, 'close');
    expect(await requestPayload()).toBe('done');
    socket.destroy();
  });
});

async function requestPayload(): Promise<string> {
  return (await server.inject({ method: 'POST', url: '/' })).payload;
}
