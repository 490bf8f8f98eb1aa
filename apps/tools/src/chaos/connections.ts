import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#dev';

const disconnectOthers = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Ends the server's side of every connection to a database, whatever it is in the middle of. */
export async function disconnectAll(databaseUrl: string): Promise<void> {
  const sql = await connect(databaseUrl);
  try {
    await sql.query(disconnectOthers);
  } finally {
    await sql.close();
  }
}

/** Takes every connection the server offers, and for `lasts` milliseconds each that becomes free. */
export async function exhaustConnections(databaseUrl: string, lasts: number): Promise<void> {
  const taken: Socket[] = [];
  try {
    await takeAll(databaseUrl, taken);
    for (const until = Date.now() + lasts; Date.now() < until; await pause(20)) {
      await takeAll(databaseUrl, taken);
    }
  } finally {
    for (const socket of taken) socket.destroy();
  }
}

/** First those in use: whoever is quicker has them. */
async function takeAll(databaseUrl: string, taken: Socket[]): Promise<void> {
  if (taken.length === 0) await disconnectAll(databaseUrl);
  for (let socket = await take(databaseUrl); socket; socket = await take(databaseUrl)) taken.push(socket);
}

/** Undefined where there is none left. */
async function take(databaseUrl: string): Promise<Socket | undefined> {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const socket = createConnection(Number(port), hostname).on('error', () => socket.destroy());
  socket.write(startUp({ user: username, database: pathname.slice(1) }));
  const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer | boolean];
  const isRefusal = !Buffer.isBuffer(answer) || answer.toString('latin1', 0, 1) === 'E';
  if (!isRefusal) return socket;
  socket.destroy();
  return undefined;
}

/** The first message of PostgreSQL's protocol, version 3.0. */
function startUp(parameters: Readonly<Record<string, string>>): Buffer {
  const body = Buffer.from(`${Object.entries(parameters).flat().join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(0x3_0000, 4);
  return Buffer.concat([head, body]);
}
