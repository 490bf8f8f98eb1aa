import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const told = new Set(['location', 'idempotency-replayed', 'allow', 'retry-after']);

/** Values that differ from run to run, by the field they stand in. */
const changing: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<time>"'],
  [/("traceId": )"[0-9a-f]{32}"/g, '$1"<trace>"'],
  [/(retry-after: |again in |"retryAfterSeconds": )\d+/g, '$1<seconds>'],
  [/("number": )"[^"]+"/g, '$1"<number>"'],
  [/("(?:access|refresh)Token": )"[^"]+"/g, '$1"<token>"'],
];

/** A session in a shell: commands as somebody would type them, and what the program really answered. */
export class CurlSession {
  private readonly text: string[] = [];

  constructor(private readonly variables: Record<string, string>) {}

  chapter(title: string): void {
    this.text.push(`## ${title}`, '');
  }

  /** Runs `command` and keeps what it printed. `keep` names shell variables and where in the answer they are from. */
  async run(title: string, command: string, keep: Readonly<Record<string, string>> = {}): Promise<void> {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], {
      env: { PATH: process.env['PATH'], ...this.variables },
    });
    const { status, headers, body } = parse(stdout);
    for (const [name, field] of Object.entries(keep)) this.variables[name] = String(body[field]);
    const kept = Object.entries(keep).map(([name, field]) => `${name}=… # ${field} of the answer`);
    const shown = body === undefined ? [] : ['', JSON.stringify(body, undefined, 2)];
    this.text.push(`**${title}**`, '', '```sh', command, ...kept, '```', '');
    this.text.push('```http', status, ...headers, ...shown, '```', '');
  }

  toString(): string {
    return changing.reduce((text, [pattern, name]) => text.replaceAll(pattern, name), this.text.join('\n'));
  }
}

function parse(output: string) {
  const end = output.indexOf('\r\n\r\n');
  const [status, ...headers] = output.slice(0, end).split('\r\n');
  const text = output.slice(end + 4);
  return {
    status: status!,
    headers: headers.filter((line) => told.has(line.slice(0, line.indexOf(':')).toLowerCase())),
    body: text === '' ? undefined : JSON.parse(text),
  };
}
