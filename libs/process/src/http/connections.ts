import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

const checkIntervalMs = 100;

/**
 * The connections of an HTTP server that is going to stop. Must be created before routes are added. Node.js closes idle
 * connections once, when the server starts to close; a connection that becomes idle later would keep the server open until
 * its timeout.
 */
export class Connections {
  private isKeepAlive = true;

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (!this.isKeepAlive) reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /**
   * From now on, closes each connection after its next response, also if its request is already being handled. Clients
   * and proxies then send further requests on a new connection, to another process.
   */
  disableKeepAlive(): void {
    this.isKeepAlive = false;
    const { server } = this.fastify;
    server.prependListener('request', (_request, response: ServerResponse) => {
      response.setHeader('Connection', 'close');
    });
  }

  /** From now on, closes idle connections until the server is closed. */
  closeIdle(): void {
    const { server } = this.fastify;
    const timer = setInterval(() => server.closeIdleConnections(), checkIntervalMs);
    server.once('close', () => clearInterval(timer));
  }
}
