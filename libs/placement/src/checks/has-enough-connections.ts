import { reportOf, type ProcessReport } from '../model/process-report.js';
import type { Check } from './check.js';

/** The database server accepts as many connections as all processes may open. */
export const hasEnoughConnections: Check = ({ context, processes, all }) => {
  const database = processes.map((record) => reportOf(record)?.databases[context]).find((each) => each);
  if (!database) return [];
  const server = serverOf(database.identity);
  const reports = all.flatMap((record) => reportOf(record) ?? []);
  const needed = reports.reduce((sum, report) => sum + connectionsTo(server, report), 0);
  return needed > database.maxConnections
    ? [
        `The processes may open ${needed} connections to a server that accepts ${database.maxConnections}: lower DATABASE_POOL_MAX or raise max_connections.`,
      ]
    : [];
};

function connectionsTo(server: string, { databases, poolMax }: ProcessReport): number {
  return poolMax * Object.values(databases).filter(({ identity }) => serverOf(identity) === server).length;
}

/** The start time of the server. */
function serverOf(identity: string): string {
  return identity.split('/', 1)[0]!;
}
