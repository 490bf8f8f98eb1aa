import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const shownHeaders = new Set(['location', 'idempotency-replayed', 'allow', 'retry-after']);

/** Values that differ between runs, and their placeholders. */
const placeholders: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<time>"'],
  [/("traceId": )"[0-9a-f]{32}"/g, '$1"<trace>"'],
  [/(retry-after: |again in |"retryAfterSeconds": )\d+/g, '$1<seconds>'],
  [/("number": )"[^"]+"/g, '$1"<number>"'],
  [/("(?:access|refresh)Token": )"[^"]+"/g, '$1"<token>"'],
];

/** Runs curl commands in a shell and records the commands and responses as Markdown. */
export class CurlSession {
  private readonly text: string[] = [];

  constructor(private readonly variables: Record<string, string>) {}

  chapter(title: string): void {
    this.text.push(`## ${title}`, '');
  }

  /** Runs `command` and records its output. `assign` maps shell variables to fields of the response body. */
  async run(title: string, command: string, assign: Readonly<Record<string, string>> = {}): Promise<void> {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], {
      env: { PATH: process.env['PATH'], ...this.variables },
    });
    const { status, headers, body } = parse(stdout);
    for (const [name, field] of Object.entries(assign)) this.variables[name] = String(body[field]);
    const assignments = Object.entries(assign).map(([name, field]) => `${name}=… # ${field} of the response`);
    const bodyLines = body === undefined ? [] : ['', JSON.stringify(body, undefined, 2)];
    this.text.push(`**${title}**`, '', '```sh', command, ...assignments, '```', '');
    this.text.push('```http', status, ...headers, ...bodyLines, '```', '');
  }

  toString(): string {
    return placeholders.reduce(
      (text, [pattern, name]) => text.replaceAll(pattern, name),
      this.text.join('\n'),
    );
  }
}

function parse(output: string) {
  const end = output.indexOf('\r\n\r\n');
  const [status, ...headers] = output.slice(0, end).split('\r\n');
  const text = output.slice(end + 4);
  return {
    status: status!,
    headers: headers.filter((line) => shownHeaders.has(line.slice(0, line.indexOf(':')).toLowerCase())),
    body: text === '' ? undefined : JSON.parse(text),
  };
}
