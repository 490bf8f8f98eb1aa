import './plain-failures.js';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createDatabase } from '#dev';
import { acts } from './chaos/acts.js';
import { startServers } from './chaos/own-servers.js';
import { openStage } from './chaos/stage.js';
import { topologies } from './chaos/topologies.js';

// Shops while processes, Redis and connections die, and then looks for what must never happen. The seed repeats a
// plan of faults. Ends with 1 when anything was wrong.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    topology: { type: 'string', default: 'split' },
    replicas: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    act: { type: 'string', default: 'faults' },
    count: { type: 'string' },
    every: { type: 'string', default: '1' },
    stories: { type: 'string' },
  },
});

function oneOf<T>(option: string, value: string, all: Readonly<Record<string, T>>): T {
  const found = all[value];
  if (found) return found;
  throw new Error(`--${option} is one of ${Object.keys(all).join(', ')}; not ${value}`);
}

const act = oneOf('act', values.act, acts);
const shape = oneOf('topology', values.topology, topologies);
const topology = { ...shape, replicas: Number(values.replicas ?? shape.replicas) };
const options = {
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  every: Number(values.every),
  stories: values.stories?.split(','),
  count: values.count === undefined ? undefined : Number(values.count),
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

console.log(`chaos: ${values.act}, ${values.topology} × ${topology.replicas}, --seed ${options.seed}`);
const servers = await startServers(topology);
const logs = join('.cleave', 'chaos', `${values.topology}-${options.seed}`);
try {
  const databaseUrl = await createDatabase(servers.postgres.url, 'cleave');
  const stage = await openStage({ ...servers, topology, databaseUrl, logs });
  const problems = await act(stage, options);
  await stage.fleet.stop();
  console.log(problems.length === 0 ? 'nothing was wrong' : `${problems.length} problems; see ${logs}`);
  if (problems.length > 0) {
    process.exitCode = 1;
    await promisify(execFile)('pg_dump', ['--file', join(logs, 'database.sql'), databaseUrl]);
  }
} finally {
  await servers.stop();
}
