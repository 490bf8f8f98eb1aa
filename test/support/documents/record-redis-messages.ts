import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** An entry appended to a Redis Stream. */
export interface StreamEntry {
  readonly stream: string;
  readonly message: string;
}

/** The quoted arguments in a line of MONITOR. */
const quoted = /"(?:[^"\\]|\\.)*"/g;

function parseEntry(line: string): StreamEntry {
  const [, stream, ...args] = line.match(quoted)!.map((each) => JSON.parse(each) as string);
  return { stream: stream!, message: args.at(-1)! };
}

/**
 * Records the entries that are appended to streams with `prefix` while `work` runs. Their text must be ASCII.
 * Reads MONITOR from a socket: ioredis mistakes lines that arrive together with the first reply for replies.
 */
export async function recordRedisMessages(prefix: string, work: () => Promise<void>): Promise<StreamEntry[]> {
  const { hostname, port, username, password } = new URL(process.env['TEST_REDIS_URL']!);
  const isAppend = new RegExp(`"xadd" "${RegExp.escape(prefix)}:`, 'i');
  const appends: string[] = [];
  const socket = connect(Number(port || 6379), hostname);
  const lines = createInterface({ input: socket });
  lines.on('line', (line) => isAppend.test(line) && appends.push(line));
  try {
    if (password) await send(`AUTH ${username || 'default'} ${password}`);
    await send('MONITOR');
    await work();
    return appends.map(parseEntry);
  } finally {
    socket.destroy();
  }

  async function send(command: string): Promise<void> {
    const replied = once(lines, 'line');
    socket.write(`${command}\r\n`);
    const [reply] = (await replied) as [string];
    if (reply !== '+OK') throw new Error(`Redis rejects ${command.split(' ')[0]}: ${reply}`);
  }
}
