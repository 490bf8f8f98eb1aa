import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '#dev';
import { RequestWithJoinedChunks } from './request-with-joined-chunks.js';

describe('a request whose body arrives in chunks of one byte', () => {
  let server: Server;
  let client: Socket;
  let request: IncomingMessage;
  beforeEach(async () => {
    server = createServer({ IncomingMessage: RequestWithJoinedChunks }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
    client.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    [request] = (await once(server, 'request')) as [IncomingMessage];
  });
  afterEach(() => {
    client.destroy();
    server.close();
  });

  const bytes = (text: string): string => [...text].map((byte) => `1\r\n${byte}\r\n`).join('');

  async function read(): Promise<Buffer[]> {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(request, 'end');
    return chunks;
  }

  it('keeps the chunks of one packet as one, in order', async () => {
    const text = '0123456789'.repeat(3_000);
    client.write(`${bytes(text)}0\r\n\r\n`);
    await waitFor(() => expect(request.readableLength).toBe(text.length));
    const chunks = await read();
    expect(Buffer.concat(chunks).toString()).toBe(text);
    expect(chunks.length).toBeLessThan(300);
    expect(request.complete).toBe(true);
  });

  it('is not received further than it is read', async () => {
    const text = 'x'.repeat(300_000);
    client.write(`${bytes(text)}0\r\n\r\n`);
    await waitFor(() => expect(request.readableLength).toBeGreaterThanOrEqual(request.readableHighWaterMark));
    await pause(300);
    expect(request.readableLength).toBeLessThan(3 * request.readableHighWaterMark);
    expect(request.complete).toBe(false);
    expect(Buffer.concat(await read())).toHaveLength(text.length);
  });
});
