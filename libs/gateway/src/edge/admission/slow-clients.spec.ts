import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { httpOptions } from '#process';
import { GatewayModule } from '../../gateway.module.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

const timeouts = ['headersTimeout', 'requestTimeout', 'connectionTimeout', 'keepAliveTimeout'] as const;
type Timeout = (typeof timeouts)[number];

interface ServerTimeouts {
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
}

/** Divides a timeout of the gateway, to shorten the test. */
const speedup = 40;

/** The options of the gateway, with one shortened timeout: no other can end a connection within ten seconds. */
function withShortened(name: Timeout): ServerTimeouts {
  const { http, ...options } = httpOptions(
    [GatewayModule],
    new Configuration({ NODE_ENV: 'test' }),
  ) as ServerTimeouts;
  const shorten = (each: Timeout, ms: number): number => (each === name ? ms / speedup : ms);
  return {
    ...options,
    requestTimeout: shorten('requestTimeout', options.requestTimeout),
    connectionTimeout: shorten('connectionTimeout', options.connectionTimeout),
    keepAliveTimeout: shorten('keepAliveTimeout', options.keepAliveTimeout),
    http: {
      ...http,
      // Must not exceed the timeout of the request.
      headersTimeout: shorten(name === 'requestTimeout' ? name : 'headersTimeout', http.headersTimeout),
      connectionsCheckingInterval: http.connectionsCheckingInterval / speedup,
    },
  };
}

async function startGateway(name: Timeout): Promise<TestGateway> {
  const gateway = await createTestGateway({ server: withShortened(name) });
  const longText = 'x'.repeat(8_000_000);
  gateway.handlers = {
    'products.get-product': () => ({ slug: longText }),
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
  await gateway.app.listen(0, '127.0.0.1');
  return gateway;
}

const gateways = new Map<Timeout, TestGateway>();
const clients: Socket[] = [];
beforeAll(async () => {
  for (const name of timeouts) gateways.set(name, await startGateway(name));
});
afterEach(() => clients.splice(0).forEach((client) => client.destroy()));
afterAll(async () => {
  for (const { app } of gateways.values()) await app.close();
});

/**
 * Connects a client. `heldFor` resolves to the seconds until the server closes the connection, multiplied by `speedup`.
 */
async function open(name: Timeout): Promise<{ client: Socket; heldFor: Promise<number> }> {
  const server = gateways.get(name)!.app.getHttpServer();
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
    ['sends nothing', '', 10, 'headersTimeout'],
    ['never completes the headers', post.slice(0, 20), 10, 'headersTimeout'],
    ['never completes the body', `${post}[1`, 30, 'requestTimeout'],
    ['does not read the response', get('/v1/products/mug'), 60, 'connectionTimeout'],
    [
      'does not read the first of many pipelined responses',
      get('/v1/products/mug') + get('/v1/products').repeat(9),
      60,
      'connectionTimeout',
    ],
  ] as const)('disconnects a client that %s', async (_, sent, seconds, timeout) => {
    const { client, heldFor } = await open(timeout);
    client.pause().write(sent);
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(9 * speedup);
  });

  it.each([
    ['headers', post.slice(0, -2), 'x: y\r\n', 10, 'headersTimeout'],
    ['a body', post, ' ', 30, 'requestTimeout'],
  ] as const)('disconnects a client that sends %s too slowly', async (_, sent, bit, seconds, timeout) => {
    const { client, heldFor } = await open(timeout);
    client.resume().write(sent);
    repeatWhileConnected(client, () => client.write(bit));
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(9 * speedup);
  });

  it('disconnects a client that reads the response too slowly', async () => {
    const { client, heldFor } = await open('connectionTimeout');
    client.pause().write(get('/v1/products/mug'));
    repeatWhileConnected(client, () => client.read(50_000));
    expect(await heldFor).toBeGreaterThanOrEqual(59);
    expect(await heldFor).toBeLessThan(9 * speedup);
  });

  it('keeps an idle connection open for the keep-alive timeout', async () => {
    const { client, heldFor } = await open('keepAliveTimeout');
    client.resume().write(get('/v1/products'));
    expect(await heldFor).toBeGreaterThanOrEqual(71);
    expect(await heldFor).toBeLessThan(9 * speedup);
  });
});
