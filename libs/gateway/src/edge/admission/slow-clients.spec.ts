import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { httpOptions } from '#kernel/topology';
import { GatewayModule } from '../../gateway.module.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

interface ServerTimeouts {
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
}

/** Divides all timeouts of the gateway, to shorten the test. */
const speedup = 40;

function shortenedTimeouts() {
  const { http, ...options } = httpOptions(
    [GatewayModule],
    new Configuration({ NODE_ENV: 'test' }),
  ) as ServerTimeouts;
  return {
    ...options,
    requestTimeout: options.requestTimeout / speedup,
    connectionTimeout: options.connectionTimeout / speedup,
    keepAliveTimeout: options.keepAliveTimeout / speedup,
    http: {
      ...http,
      headersTimeout: http.headersTimeout / speedup,
      connectionsCheckingInterval: http.connectionsCheckingInterval / speedup,
    },
  };
}

let gateway: TestGateway;
const clients: Socket[] = [];
beforeAll(async () => {
  gateway = await createTestGateway({ server: shortenedTimeouts() });
  const longText = 'x'.repeat(8_000_000);
  gateway.handlers = {
    'products.get-product': () => ({ slug: longText }),
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
  await gateway.app.listen(0, '127.0.0.1');
});
afterEach(() => clients.splice(0).forEach((client) => client.destroy()));
afterAll(() => gateway.app.close());

/** Connects a client. `heldFor` resolves to the seconds until the server closes the connection, multiplied by `speedup`. */
async function open(): Promise<{ client: Socket; heldFor: Promise<number> }> {
  const server = gateway.app.getHttpServer();
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect((server.address() as { port: number }).port, '127.0.0.1');
  client.on('error', () => {}); // the server resets the connection
  clients.push(client);
  const [socket] = await accepted;
  const since = performance.now();
  const heldFor = new Promise<number>((resolve) =>
    socket.once('close', () => resolve(((performance.now() - since) * speedup) / 1_000)),
  );
  return { client, heldFor };
}

/** Calls `step` periodically while the client is connected. */
function repeatWhileConnected(client: Socket, step: () => void): void {
  const timer = setInterval(step, 20);
  client.once('close', () => clearInterval(timer));
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const post =
  'POST /v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n';

describe('the gateway', () => {
  it.each([
    ['sends nothing', '', 10],
    ['never completes the headers', post.slice(0, 20), 10],
    ['never completes the body', `${post}[1`, 30],
    ['does not read the response', get('/v1/products/mug'), 60],
    [
      'does not read the first of many pipelined responses',
      get('/v1/products/mug') + get('/v1/products').repeat(9),
      60,
    ],
  ])('disconnects a client that %s', async (_, sent, seconds) => {
    const { client, heldFor } = await open();
    client.pause().write(sent);
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(seconds * 1.8);
  });

  it.each([
    ['headers', post.slice(0, -2), 'x: y\r\n', 10],
    ['a body', post, ' ', 30],
  ])('disconnects a client that sends %s too slowly', async (_, sent, bit, seconds) => {
    const { client, heldFor } = await open();
    client.resume().write(sent);
    repeatWhileConnected(client, () => client.write(bit));
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(seconds * 1.8);
  });

  it('disconnects a client that reads the response too slowly', async () => {
    const { client, heldFor } = await open();
    client.pause().write(get('/v1/products/mug'));
    repeatWhileConnected(client, () => client.read(50_000));
    expect(await heldFor).toBeGreaterThanOrEqual(59);
    expect(await heldFor).toBeLessThan(60 * 1.8);
  });

  it('keeps an idle connection open for the keep-alive timeout', async () => {
    const { client, heldFor } = await open();
    client.resume().write(get('/v1/products'));
    const buffer = speedup; // Node.js adds a second, which is not divided
    expect(await heldFor).toBeGreaterThanOrEqual(71);
    expect(await heldFor).toBeLessThan((72 + buffer) * 1.8);
  });
});
