import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { httpOptions } from '#kernel/topology';
import { GatewayModule } from '../../gateway.module.js';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';

interface Patience {
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
}

/** The gateway loses patience that many times sooner than it would. */
const hurry = 40;

function hurried() {
  const { http, ...options } = httpOptions([GatewayModule]) as Patience;
  return {
    ...options,
    requestTimeout: options.requestTimeout / hurry,
    connectionTimeout: options.connectionTimeout / hurry,
    keepAliveTimeout: options.keepAliveTimeout / hurry,
    http: {
      ...http,
      headersTimeout: http.headersTimeout / hurry,
      connectionsCheckingInterval: http.connectionsCheckingInterval / hurry,
    },
  };
}

let edge: OpenedEdge;
const clients: Socket[] = [];
beforeAll(async () => {
  edge = await openEdge({ server: hurried() });
  const long = 'x'.repeat(8_000_000);
  edge.answers = {
    'products.get-product': () => ({ slug: long }),
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
  await edge.app.listen(0, '127.0.0.1');
});
afterEach(() => clients.splice(0).forEach((client) => client.destroy()));
afterAll(() => edge.app.close());

/** A client, and when the server has let go of it: seconds of a server in no hurry. */
async function open(): Promise<{ client: Socket; heldFor: Promise<number> }> {
  const server = edge.app.getHttpServer();
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect((server.address() as { port: number }).port, '127.0.0.1');
  client.on('error', () => {}); // being let go of
  clients.push(client);
  const [socket] = await accepted;
  const since = performance.now();
  const heldFor = new Promise<number>((resolve) =>
    socket.once('close', () => resolve(((performance.now() - since) * hurry) / 1_000)),
  );
  return { client, heldFor };
}

/** Does it again and again, as long as the client is connected. */
function bitByBit(client: Socket, act: () => void): void {
  const acting = setInterval(act, 20);
  client.once('close', () => clearInterval(acting));
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const post =
  'POST /v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n';

describe('a client', () => {
  it.each([
    ['that says nothing', '', 10],
    ['of which the head of a request never comes', post.slice(0, 20), 10],
    ['of which the body never comes', `${post}[1`, 30],
    ['that does not read what it is answered', get('/v1/products/mug'), 60],
    [
      'that does not read the first of many answers',
      get('/v1/products/mug') + get('/v1/products').repeat(9),
      60,
    ],
  ])('%s is let go of in time', async (_, sent, seconds) => {
    const { client, heldFor } = await open();
    client.pause().write(sent);
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(seconds * 1.8);
  });

  it.each([
    ['the head of its request', post.slice(0, -2), 'x: y\r\n', 10],
    ['the body of its request', post, ' ', 30],
  ])('that sends %s bit by bit is let go of in time', async (_, sent, bit, seconds) => {
    const { client, heldFor } = await open();
    client.resume().write(sent);
    bitByBit(client, () => client.write(bit));
    expect(await heldFor).toBeGreaterThanOrEqual(seconds - 1);
    expect(await heldFor).toBeLessThan(seconds * 1.8);
  });

  it('that reads its answer bit by bit is let go of in time', async () => {
    const { client, heldFor } = await open();
    client.pause().write(get('/v1/products/mug'));
    bitByBit(client, () => client.read(50_000));
    expect(await heldFor).toBeGreaterThanOrEqual(59);
    expect(await heldFor).toBeLessThan(60 * 1.8);
  });

  it('that asks for nothing more keeps its connection for a while', async () => {
    const { client, heldFor } = await open();
    client.resume().write(get('/v1/products'));
    const buffer = hurry; // Node.js adds a second, which is in no hurry
    expect(await heldFor).toBeGreaterThanOrEqual(71);
    expect(await heldFor).toBeLessThan((72 + buffer) * 1.8);
  });
});
