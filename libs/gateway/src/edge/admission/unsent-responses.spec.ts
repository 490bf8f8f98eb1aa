import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { responseDropped } from '#kernel/observability';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { limits } from '../input/limits.js';
import { UnsentResponses } from './unsent-responses.js';

class Connection extends EventEmitter {
  destroyed = false;

  destroy(): void {
    this.destroyed = true;
  }
}

describe('UnsentResponses', () => {
  let [dropped, released] = [0, 0];
  const openLimit = () => new UnsentResponses(1_000, () => (dropped += 1));
  const hold = (limit: UnsentResponses, network: string, bytes: number, connection = new Connection()) => {
    const unsent = limit.hold(connection as unknown as Socket, network, bytes, () => (released += 1));
    return { connection, unsent };
  };

  it('close the connections of a network above its share, those with the oldest unread responses first', () => {
    dropped = 0;
    const limit = openLimit();
    const connections = Array.from({ length: 10 }, () => hold(limit, 'flood', 200).connection);
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([
      ...Array(7).fill(true),
      ...Array(3).fill(false),
    ]);
    expect(dropped).toBe(7);
    expect(hold(limit, 'other', 200).connection.destroyed).toBe(false);
  });

  it('keep the only unread response of a network, also while no memory is left', () => {
    const limit = openLimit();
    const large = [hold(limit, 'a', 3_000), hold(limit, 'b', 3_000)];
    expect(large.map(({ connection }) => connection.destroyed)).toEqual([false, false]);
    limit.grow(large[1]!.unsent, 100);
    expect(large[1]!.connection.destroyed).toBe(false);
  });

  it('release the bytes of read responses, and of all responses of a closed connection', () => {
    released = 0;
    const limit = openLimit();
    for (let n = 0; n < 50; n += 1) limit.release(hold(limit, 'reader', 700).unsent);
    const pipelining = new Connection();
    for (let n = 0; n < 3; n += 1) hold(limit, 'reader', 200, pipelining);
    pipelining.emit('close');
    expect(released).toBe(53);
    const next = [hold(limit, 'reader', 300), hold(limit, 'reader', 400)];
    expect(next.map(({ connection }) => connection.destroyed)).toEqual([false, false]);
  });
});

describe('responses that clients do not read', () => {
  let gateway: TestGateway;
  const serverSide = new Set<Socket>();
  const clients: Socket[] = [];
  const longText = randomBytes(6_000_000).toString('base64');
  beforeAll(async () => {
    gateway = await createTestGateway();
    gateway.handlers = { 'products.get-product': () => ({ slug: longText }) };
    await gateway.app.listen(0, '127.0.0.1');
    gateway.app.getHttpServer().on('connection', (socket: Socket) => serverSide.add(socket));
  });
  afterEach(() => clients.splice(0).forEach((client) => client.destroy()));
  afterAll(() => gateway.app.close());

  const port = () => (gateway.app.getHttpServer().address() as { port: number }).port;
  const openConnections = (): Socket[] => [...serverSide].filter(({ destroyed }) => !destroyed);

  it.each(['identity', 'gzip'])(
    'take a limited amount of memory, while a client that reads receives its whole response (%s)',
    async (encoding) => {
      let dropped = 0;
      gateway.app.getHttpServer().on(responseDropped, () => (dropped += 1));
      for (let n = 1; n <= 10; n += 1) {
        const client = connect(port(), '127.0.0.1').on('error', () => {});
        clients.push(client.pause());
        await once(client, 'connect');
        client.write(`GET /v1/products/mug HTTP/1.1\r\nhost: x\r\naccept-encoding: ${encoding}\r\n\r\n`);
        if (n % 5 > 0) continue;
        const headers = { 'accept-encoding': encoding, connection: 'close' };
        const response = await fetch(`http://127.0.0.1:${port()}/v1/products/mug`, { headers });
        expect((await response.text()).length).toBe(JSON.stringify({ slug: longText }).length);
        const unread = openConnections().reduce((sum, { writableLength }) => sum + writableLength, 0);
        expect(unread).toBeLessThan(limits.unsentBytes);
      }
      const mostResponses = (0.75 * limits.unsentBytes) / longText.length;
      await waitFor(() => expect(openConnections().length).toBeLessThan(mostResponses));
      expect(openConnections().length).toBeGreaterThan(mostResponses - 2);
      expect(dropped).toBe(10 - openConnections().length);
      clients.forEach((client) => client.destroy());
      await waitFor(() => expect(openConnections()).toHaveLength(0));
    },
  );
});
