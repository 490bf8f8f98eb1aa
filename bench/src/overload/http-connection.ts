import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/** A minimal keep-alive HTTP client with one request at a time. Cheap, because load and server share the CPU cores. */
export class HttpConnection {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #onResponse: ((status: number) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  static async open({ hostname, port }: URL): Promise<HttpConnection> {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new HttpConnection(socket);
  }

  request(request: string, onResponse: (status: number) => void): void {
    this.#onResponse = onResponse;
    this.#socket.write(request, 'latin1');
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    const [first] = this.#chunks as [Buffer];
    const end = first.indexOf(headEnd);
    if (end < 0) throw new Error('the first chunk does not contain the complete response head');
    const head = first.toString('latin1', 0, end);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    const received = this.#chunks.reduce((sum, each) => sum + each.length, 0);
    if (received < end + headEnd.length + length) return;
    this.#chunks = [];
    this.#onResponse!(Number(head.slice(9, 12)));
  }
}
