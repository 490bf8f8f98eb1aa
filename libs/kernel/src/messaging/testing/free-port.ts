import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Nobody listened there a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
