import { once } from 'node:events';
import { createServer, request, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { disableKeepAlive } from './disable-keep-alive.js';

it('disableKeepAlive closes a kept-alive connection after its next response', async () => {
  const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const connectionHeader = async (): Promise<string | undefined> => {
    const sent = request({ port, host: '127.0.0.1', agent }).end();
    const [response] = await once(sent, 'response');
    response.resume();
    await once(response, 'end');
    return response.headers.connection;
  };
  expect(await connectionHeader()).toBe('keep-alive');
  disableKeepAlive(server);
  expect(await connectionHeader()).toBe('close');
  await once(server.close(), 'close'); // would wait for a connection that is still open
  agent.destroy();
});
