import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A TCP proxy on 127.0.0.1 in front of one server, that injects network faults: latency, partition, blackholed and closed
 * connections.
 */
export class TcpProxy {
  private server: Server | undefined;
  private port = 0;
  private isPartitioned = false;
  private readonly sockets = new Set<Socket>();
  private readonly serverSockets = new Set<Socket>();

  constructor(
    private readonly target: URL,
    /** Delay of each chunk in milliseconds, in both directions. */
    private readonly latencyMs = 0,
  ) {}

  /** The target's URL with host and port of this proxy. The port is known after the first `open`. */
  get url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${this.port}` }).href;
  }

  /** Listens on a free port; after `close`, on the same port as before. */
  async open(): Promise<this> {
    this.server = createServer((socket) => this.accept(socket)).listen(this.port, '127.0.0.1');
    await once(this.server.unref(), 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Destroys all connections and stops listening. */
  async close(): Promise<void> {
    const closed = this.server && once(this.server.close(), 'close');
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Simulates a network partition: buffers the data of all current and new connections until `heal`. */
  partition(): void {
    this.isPartitioned = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Ends the partition and delivers the buffered data. */
  heal(): void {
    this.isPartitioned = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** Keeps the current connections open but drops all their further data. New connections work. */
  blackhole(): void {
    for (const socket of this.sockets) socket.removeAllListeners('data').pause();
  }

  /** As `blackhole`, for the data of the server only: it still receives those of its clients. */
  blackholeReplies(): void {
    for (const socket of this.serverSockets) socket.removeAllListeners('data').pause();
  }

  private accept(client: Socket): void {
    const server = connect(Number(this.target.port || 6379), this.target.hostname);
    this.serverSockets.add(server);
    server.once('close', () => this.serverSockets.delete(server));
    this.forward(client, server);
    this.forward(server, client);
  }

  private forward(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from
      .on('data', (chunk: Buffer) => this.deliver(chunk, to))
      .on('error', () => {})
      .on('close', () => {
        this.sockets.delete(from);
        to.destroySoon();
      });
    if (this.isPartitioned) from.pause();
  }

  private deliver(chunk: Buffer, to: Socket): void {
    if (this.latencyMs === 0) to.write(chunk);
    else setTimeout(() => to.writable && to.write(chunk), this.latencyMs);
  }
}
