import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { waitFor } from '#dev';
import { Connections } from './connections.js';
import { httpOptions } from './http-options.js';
import { Configuration } from '#kernel/config';

describe('the connections of a server that stops', () => {
  let server: FastifyInstance;
  let connections: Connections;
  let port: number;
  let requests: { respond: () => void }[];
  beforeEach(async () => {
    requests = [];
    server = fastify(httpOptions([], new Configuration({ NODE_ENV: 'test' })) as object);
    connections = new Connections(server);
    server.post('/', () => 'ok');
    server.get('/', () => {
      const { promise, resolve } = Promise.withResolvers<string>();
      requests.push({ respond: () => resolve('ok') });
      return promise;
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = server.server.address() as AddressInfo);
  });
  afterEach(() => server.close());

  /** Opens a connection that is kept by the client. `received` is all that it received. */
  function open(): { socket: Socket; received: () => string; closed: Promise<unknown> } {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    return { socket, received: () => text, closed: once(socket, 'close') };
  }
  async function openWithRequest(): Promise<ReturnType<typeof open>> {
    const client = open();
    const before = requests.length;
    client.socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await waitFor(() => expect(requests).toHaveLength(before + 1));
    return client;
  }
  async function openIdle(): Promise<ReturnType<typeof open>> {
    const client = await openWithRequest();
    requests.at(-1)!.respond();
    await waitFor(() => expect(client.received()).toMatch(/connection: keep-alive[^]*ok$/i));
    return client;
  }

  it('end with the next response, also if its request was under way', async () => {
    const idle = await openIdle();
    const underWay = await openWithRequest();
    connections.disableKeepAlive();
    requests.at(-1)!.respond();
    await underWay.closed;
    expect(underWay.received()).toMatch(/^HTTP\/1.1 200 [^]*connection: close[^]*ok$/i);
    idle.socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await waitFor(() => expect(requests).toHaveLength(3));
    requests.at(-1)!.respond();
    await idle.closed;
    expect(idle.received()).toMatch(/connection: close[^]*ok$/i);
  });

  it('are closed when they become idle or never carried a request, while requests under way complete', async () => {
    const clients = [await openIdle(), open()];
    await waitFor(async () => expect(server.server.listening).toBe(true));
    const underWay = await openWithRequest();
    connections.closeIdle();
    const serverClosed = server.close();
    await Promise.all(clients.map(({ closed }) => closed));
    requests.at(-1)!.respond(); // with keep-alive
    await underWay.closed;
    expect(underWay.received()).toMatch(/^HTTP\/1.1 200 [^]*ok$/);
    await serverClosed;
  });

  it('are closed after a while if their request does not arrive, while requests under way complete', async () => {
    const slow = [
      'GET / HTTP/1.1\r\nhost: x\r\nslow: ',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nslow',
    ].map((part) => {
      const client = open();
      client.socket.write(part);
      return client;
    });
    const slowAgain = await openIdle();
    slowAgain.socket.write('GET / HTTP/1.1\r\nhost: x\r\nslow: ');
    const underWay = await openWithRequest();
    connections.closeIdle(100);
    const serverClosed = server.close();
    await Promise.all([...slow, slowAgain].map(({ closed }) => closed));
    requests.at(-1)!.respond();
    await underWay.closed;
    expect(underWay.received()).toMatch(/^HTTP\/1.1 200 [^]*ok$/);
    await serverClosed;
  });
});
