import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '../waiting/wait-for.js';
import { TcpProxy } from './tcp-proxy.js';

describe('TcpProxy', () => {
  it('buffers the data of old and new connections during a partition and delivers it afterwards', async () => {
    const arrived: string[] = [];
    const server = createServer((socket) => socket.on('data', (data) => arrived.push(data.toString())));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const proxy = await new TcpProxy(
      new URL(`redis://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ).open();
    const { port, hostname } = new URL(proxy.url);
    const one = connect(Number(port), hostname);
    one.write('before ');
    await waitFor(() => expect(arrived.join('')).toBe('before '));

    proxy.partition();
    one.write('during ');
    const other = connect(Number(port), hostname);
    other.write('new ');
    await pause(100);
    expect(arrived.join('')).toBe('before ');

    proxy.heal();
    await waitFor(() => expect(arrived.toSorted()).toEqual(['before ', 'during ', 'new ']));
    one.destroy();
    other.destroy();
    await once(server.close(), 'close');
  });
});
