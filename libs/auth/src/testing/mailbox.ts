import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { waitFor } from '#dev';

/** An SMTP server that rejects recipients starting with `unknown` and writes each mail to stdout as a line of JSON. */
const program = `
  import { SMTPServer } from 'smtp-server';
  process.stdin.on('end', () => process.exit()).resume(); // the process that started it has ended
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, session, done) {
      const isUnknown = address.startsWith('unknown');
      done(isUnknown ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, { envelope }, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        console.log(JSON.stringify({ to, text: Buffer.concat(parts).toString() }));
        done();
      });
    },
  });
  server.listen(Number(process.argv[1]), '127.0.0.1', () => console.log(server.server.address().port));
`;

interface ReceivedMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server in a separate process. */
export class Mailbox {
  private readonly mails: ReceivedMail[] = [];
  private server!: ChildProcess;
  private port = 0;

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await mailbox.reopen();
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Restarts the server after `close`, on the same port and with the mails received before. */
  async reopen(): Promise<void> {
    const command = ['--input-type=module', '--eval', program, String(this.port)];
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: server.stdout });
    this.port = Number(((await once(lines, 'line')) as [string])[0]);
    lines.on('line', (line) => this.mails.push(JSON.parse(line) as ReceivedMail));
    this.server = server;
  }

  /** While the server is closed: accepts one connection on its port and drops it. Resolves after that connection. */
  async hangUpOnce(): Promise<void> {
    const droppingServer = createServer((socket) => socket.destroy());
    await once(droppingServer.listen(this.port, '127.0.0.1'), 'listening');
    await once(droppingServer, 'connection');
    droppingServer.close();
    await once(droppingServer, 'close');
  }

  /** The raw mails to an address, with quoted-printable line folding removed. */
  mailsTo(address: string): string[] {
    const mails = this.mails.filter(({ to }) => to.includes(address));
    return mails.map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
  }

  /** Waits until `count` mails with a link for `purpose` have arrived and returns the token of the latest one. */
  token(address: string, purpose: string, count = 1): Promise<string> {
    return waitFor(
      () => {
        const found = this.mailsTo(address).flatMap(
          (text) => new RegExp(`/${purpose}#([\\w-]+)`).exec(text) ?? [],
        );
        const tokens = found.filter((_, index) => index % 2 === 1);
        if (tokens.length < count)
          throw new Error(`${tokens.length} mails to ${address} with a ${purpose} link`);
        return tokens.at(-1)!;
      },
      { timeoutMs: 20_000 },
    );
  }

  async close(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }
}
