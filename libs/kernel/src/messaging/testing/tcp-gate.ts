import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to Redis that takes its time, can be closed, and whose connections can go silent. */
export class TcpGate {
  private server: Server | undefined;
  private port = 0;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly target: URL,
    /** Milliseconds that everything takes, each way. */
    private readonly latencyMs = 0,
  ) {}

  /** The way through the gate; known once it was open. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  async open(): Promise<this> {
    this.server = createServer((socket) => this.pass(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Breaks all connections and refuses further ones. */
  async close(): Promise<void> {
    const closed = this.server && once(this.server.close(), 'close');
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** What is connected now stays so, but nothing passes any more. */
  silence(): void {
    for (const socket of this.sockets) socket.removeAllListeners('data').pause();
  }

  private pass(near: Socket): void {
    const far = connect(Number(this.target.port || 6379), this.target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from
        .on('error', () => {})
        .on('close', () => {
          this.sockets.delete(from);
          to.destroy();
        });
      from.on('data', (chunk: Buffer) => setTimeout(() => to.writable && to.write(chunk), this.latencyMs));
    }
  }
}
