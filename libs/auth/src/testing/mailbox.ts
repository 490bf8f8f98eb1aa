import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { eventually } from '#kernel/testing';

/** Takes every mail for everybody, and writes each one to its output as a line of JSON. */
const program = `
  import { SMTPServer } from 'smtp-server';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
  server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
`;

interface ReceivedMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server, in a process of its own. */
export class Mailbox {
  private readonly mails: ReceivedMail[] = [];

  private constructor(
    readonly url: string,
    private readonly server: ChildProcess,
    lines: Interface,
  ) {
    lines.on('line', (line) => this.mails.push(JSON.parse(line) as ReceivedMail));
  }

  static async open(): Promise<Mailbox> {
    const server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: server.stdout });
    const [port] = (await once(lines, 'line')) as [string];
    return new Mailbox(`smtp://127.0.0.1:${port}`, server, lines);
  }

  /** As they were sent, without the folding of long lines. */
  mailsTo(address: string): string[] {
    const mails = this.mails.filter(({ to }) => to.includes(address));
    return mails.map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
  }

  /** The token in the latest mail with such a link, as soon as there are `count` of them. */
  token(address: string, purpose: string, count = 1): Promise<string> {
    return eventually(() => {
      const found = this.mailsTo(address).flatMap(
        (text) => new RegExp(`/${purpose}#([\\w-]+)`).exec(text) ?? [],
      );
      const tokens = found.filter((_, index) => index % 2 === 1);
      if (tokens.length < count)
        throw new Error(`${tokens.length} mails to ${address} with a ${purpose} link`);
      return tokens.at(-1)!;
    });
  }

  async close(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }
}
