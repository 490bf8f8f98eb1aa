import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/** A kept connection that asks one thing at a time, for next to nothing: what a flood costs, the flooded lack. */
export class Line {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #answered: ((status: number) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async open({ hostname, port }: URL): Promise<Line> {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new Line(socket);
  }

  ask(request: string, answered: (status: number) => void): void {
    this.#answered = answered;
    this.#socket.write(request, 'latin1');
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    const [first] = this.#chunks as [Buffer];
    const end = first.indexOf(headEnd);
    if (end < 0) throw new Error('an answer came without all of its head');
    const head = first.toString('latin1', 0, end);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    const taken = this.#chunks.reduce((sum, each) => sum + each.length, 0);
    if (taken < end + headEnd.length + length) return;
    this.#chunks = [];
    this.#answered!(Number(head.slice(9, 12)));
  }
}
