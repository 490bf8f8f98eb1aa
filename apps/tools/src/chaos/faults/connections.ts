import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#dev';

const terminateOthers = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Terminates the backend of every connection to a database, including those with an open transaction. */
export async function disconnectAll(databaseUrl: string): Promise<void> {
  const sql = await connect(databaseUrl);
  try {
    await sql.query(terminateOthers);
  } finally {
    await sql.close();
  }
}

/** Occupies every connection the server offers for `durationMs`, including those that are released meanwhile. */
export async function exhaustConnections(databaseUrl: string, durationMs: number): Promise<void> {
  const sockets: Socket[] = [];
  try {
    await occupyAll(databaseUrl, sockets);
    for (const until = Date.now() + durationMs; Date.now() < until; await sleep(20)) {
      await occupyAll(databaseUrl, sockets);
    }
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** The first call terminates the connections in use and competes with their owners for the free slots. */
async function occupyAll(databaseUrl: string, sockets: Socket[]): Promise<void> {
  if (sockets.length === 0) await disconnectAll(databaseUrl);
  for (let socket = await openSocket(databaseUrl); socket; socket = await openSocket(databaseUrl))
    sockets.push(socket);
}

/** Returns undefined if the server has no free connection. */
async function openSocket(databaseUrl: string): Promise<Socket | undefined> {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const socket = createConnection(Number(port), hostname).on('error', () => socket.destroy());
  socket.write(startupMessage({ user: username, database: pathname.slice(1) }));
  const [reply] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer | boolean];
  const isRejected = !Buffer.isBuffer(reply) || reply.toString('latin1', 0, 1) === 'E';
  if (!isRejected) return socket;
  socket.destroy();
  return undefined;
}

/** StartupMessage of the PostgreSQL protocol, version 3.0. */
function startupMessage(parameters: Readonly<Record<string, string>>): Buffer {
  const body = Buffer.from(`${Object.entries(parameters).flat().join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(0x3_0000, 4);
  return Buffer.concat([head, body]);
}
