import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { httpOptions } from './http-options.js';

interface Patience {
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
}

/** The server as it is, only that it loses patience a hundred times sooner. */
const hurried = () => {
  const { http, requestTimeout, connectionTimeout, ...rest } = httpOptions([]) as Patience;
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
  server = fastify(hurried());
  server.post('/', async () => 'done');
  server.get('/large', async () => 'x'.repeat(50_000_000));
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

async function open(): Promise<Socket> {
  const address = server.server.address() as { port: number };
  const socket = connect(address.port, '127.0.0.1');
  socket.on('error', () => {}); // being let go of
  await once(socket, 'connect');
  return socket;
}

const post = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n';

describe('a client', () => {
  it.each([
    ['of which the head of a request never comes', post.slice(0, 20)],
    ['of which the body never comes', `${post}[1`],
    ['that says nothing', ''],
  ])('%s is let go of', async (_, sent) => {
    const socket = await open();
    socket.resume().write(sent);
    await once(socket, 'close');
    expect(await answered()).toBe('done');
  });

  it('that does not read what it is answered is let go of', async () => {
    const served = once(server.server, 'connection') as Promise<[Socket]>;
    const socket = await open();
    const [itsSocket] = await served;
    socket.pause().write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(itsSocket, 'close');
    expect(await answered()).toBe('done');
    socket.destroy();
  });
});

async function answered(): Promise<string> {
  return (await server.inject({ method: 'POST', url: '/' })).payload;
}
