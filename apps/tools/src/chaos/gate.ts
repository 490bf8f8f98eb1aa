import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way of one process to a server, which can be cut. What is sent meanwhile arrives afterwards, as over a network. */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private port = 0;

  constructor(private readonly target: URL) {}

  /** The way through; known once it is open. */
  get url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${this.port}` }).href;
  }

  async open(): Promise<this> {
    const server = createServer((socket) => this.pass(socket)).listen(0, '127.0.0.1');
    await once(server.unref(), 'listening');
    this.port = (server.address() as AddressInfo).port;
    return this;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.pause();
  }

  heal(): void {
    this.isCut = false;
    for (const socket of this.sockets) socket.resume();
  }

  private pass(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    this.forward(near, far);
    this.forward(far, near);
  }

  private forward(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from
      .on('data', (chunk) => to.write(chunk))
      .on('error', () => undefined)
      .on('close', () => {
        this.sockets.delete(from);
        to.destroySoon();
      });
    if (this.isCut) from.pause();
  }
}
