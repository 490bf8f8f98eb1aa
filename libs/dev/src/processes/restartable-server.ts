import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A server on 127.0.0.1 that tests can close and open again, always on the same port. */
export class RestartableServer {
  /** The open connections. */
  readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly create: () => Server) {}

  /** Host and port. The port is known after the first `open`. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Listens on a free port; after `close`, on the same port as before. */
  async open(): Promise<void> {
    this.server = this.create().on('connection', (socket: Socket) => {
      this.sockets.add(socket.on('error', () => {}).once('close', () => this.sockets.delete(socket)));
    });
    await once(this.server.listen(this.port, '127.0.0.1').unref(), 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Destroys all connections and stops listening. */
  async close(): Promise<void> {
    const closed = this.server && once(this.server.close(), 'close');
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
