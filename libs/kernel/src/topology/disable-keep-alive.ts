import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * From now on, closes each connection after its next response. Clients and proxies then send further requests on a new
 * connection, to another process, instead of reusing one that is closed when this process stops.
 */
export function disableKeepAlive(server: Server): void {
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Connection', 'close');
  });
}
