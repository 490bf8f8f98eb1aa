import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const checkIntervalMs = 100;
/** Less than the time for which a stopping process finishes requests, so that a slow client does not keep it until then. */
const maxArrivalMs = 10_000;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * The connections of an HTTP server that is going to stop. Must be created before routes are added. Node.js closes idle
 * connections once, when the server starts to close; a connection that becomes idle later would keep the server open until
 * its timeout.
 */
export class Connections {
  private isKeepAlive = true;
  /** The latest request of each open connection. */
  private readonly latest = new Map<Socket, Exchange | undefined>();

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (!this.isKeepAlive) reply.header('connection', 'close');
      done(null, payload);
    });
    fastify.server.on('connection', (socket: Socket) => {
      this.latest.set(socket, undefined);
      socket.once('close', () => this.latest.delete(socket));
    });
    fastify.server.on('request', (request, response) =>
      this.latest.set(request.socket, { request, response }),
    );
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

  /**
   * From now on, closes idle connections until the server is closed, and after `arrivalMs` those whose request has not arrived
   * completely. The timeouts of Node.js for slow requests end when the server starts to close.
   */
  closeIdle(arrivalMs = maxArrivalMs): void {
    const { server } = this.fastify;
    const timer = setInterval(() => server.closeIdleConnections(), checkIntervalMs);
    const arrival = setTimeout(() => this.closeUnlessHandling(), arrivalMs);
    server.once('close', () => {
      clearInterval(timer);
      clearTimeout(arrival);
    });
  }

  private closeUnlessHandling(): void {
    for (const [socket, exchange] of this.latest) {
      const isHandling = exchange?.request.complete && !exchange.response.writableFinished;
      if (!isHandling) socket.destroy();
    }
  }
}
