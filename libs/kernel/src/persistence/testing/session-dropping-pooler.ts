import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** Parameters of a start message that PgBouncer passes on in transaction mode. */
const kept = new Set(['user', 'database', 'application_name', 'client_encoding']);

/** A proxy that drops the session settings of each connection, as a pooler in transaction mode does. */
export class SessionDroppingPooler {
  private server: Server | undefined;

  /** Returns the URL of the pooler. */
  async open(databaseUrl: string): Promise<string> {
    const { hostname, port } = new URL(databaseUrl);
    this.server = createServer((client) => {
      const upstream = connect(Number(port) || 5432, hostname);
      for (const each of [client, upstream]) each.on('error', () => each.destroy());
      client.once('data', (start: Buffer) => {
        upstream.write(withoutSettings(start));
        client.pipe(upstream).pipe(client);
      });
    }).listen(0, '127.0.0.1');
    await once(this.server.unref(), 'listening');
    const host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return Object.assign(new URL(databaseUrl), { host }).href;
  }

  close(): void {
    this.server?.close();
  }
}

/** A start message consists of its length, the protocol version, and pairs of strings that end with a zero byte. */
function withoutSettings(start: Buffer): Buffer {
  const strings = start.subarray(8).toString().split('\0');
  const pairs = strings.flatMap((name, i) => (i % 2 === 0 && kept.has(name) ? [name, strings[i + 1]!] : []));
  const body = Buffer.from([...pairs, '', ''].join('\0'));
  const head = Buffer.from(start.subarray(0, 8));
  head.writeInt32BE(8 + body.length);
  return Buffer.concat([head, body]);
}
