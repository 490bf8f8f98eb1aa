import { connect, createServer, type Socket } from 'node:net';
import { RestartableServer } from './restartable-server.js';

/**
 * A TCP proxy on 127.0.0.1 in front of one server, that injects network faults: latency, partition, blackholed and closed
 * connections.
 */
export class TcpProxy {
  private readonly server = new RestartableServer(() => createServer((client) => this.accept(client)));
  private readonly targetSockets = new Set<Socket>();
  private isPartitioned = false;

  constructor(
    private readonly target: URL,
    /** Delay of each chunk in milliseconds, in both directions. */
    private readonly latencyMs = 0,
  ) {}

  /** The target's URL with host and port of this proxy. The port is known after the first `open`. */
  get url(): string {
    return Object.assign(new URL(this.target), { host: this.server.address }).href;
  }

  /** Listens on a free port; after `close`, on the same port as before. */
  async open(): Promise<this> {
    await this.server.open();
    return this;
  }

  /** Destroys all connections and stops listening. */
  async close(): Promise<void> {
    for (const socket of this.targetSockets) socket.destroy();
    await this.server.close();
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

  /** As `blackhole`, for the data of the target only: it still receives those of its clients. */
  blackholeReplies(): void {
    for (const socket of this.targetSockets) socket.removeAllListeners('data').pause();
  }

  private get sockets(): Socket[] {
    return [...this.server.sockets, ...this.targetSockets];
  }

  private accept(client: Socket): void {
    const target = connect(Number(this.target.port || 6379), this.target.hostname);
    this.targetSockets.add(target);
    target.once('close', () => this.targetSockets.delete(target));
    this.forward(client, target);
    this.forward(target, client);
  }

  private forward(from: Socket, to: Socket): void {
    from
      .on('data', (chunk: Buffer) => this.deliver(chunk, to))
      .on('error', () => {})
      .on('close', () => to.destroySoon());
    if (this.isPartitioned) from.pause();
  }

  private deliver(chunk: Buffer, to: Socket): void {
    if (this.latencyMs === 0) to.write(chunk);
    else setTimeout(() => to.writable && to.write(chunk), this.latencyMs);
  }
}
