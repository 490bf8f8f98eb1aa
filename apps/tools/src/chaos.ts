import './cli/report-operator-errors.js';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createDatabase } from '#dev';
import { startServers } from './chaos/dedicated-servers.js';
import { startEnvironment } from './chaos/environment.js';
import { experiments } from './chaos/experiments.js';
import { topologies } from './chaos/topologies.js';

// Generates load while processes, Redis and database connections fail, then verifies the invariants. The same seed
// produces the same plan of faults. Exits with 1 if a problem was found.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    topology: { type: 'string', default: 'split' },
    replicas: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    experiment: { type: 'string', default: 'faults' },
    count: { type: 'string' },
    every: { type: 'string', default: '1' },
    scenarios: { type: 'string' },
  },
});

function oneOf<T>(option: string, value: string, all: Readonly<Record<string, T>>): T {
  const found = all[value];
  if (found) return found;
  throw new Error(`--${option} must be one of ${Object.keys(all).join(', ')}; got ${value}`);
}

const experiment = oneOf('experiment', values.experiment, experiments);
const preset = oneOf('topology', values.topology, topologies);
const topology = { ...preset, replicas: Number(values.replicas ?? preset.replicas) };
const options = {
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  every: Number(values.every),
  scenarios: values.scenarios?.split(','),
  count: values.count === undefined ? undefined : Number(values.count),
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

console.log(`chaos: ${values.experiment}, ${values.topology} × ${topology.replicas}, --seed ${options.seed}`);
const servers = await startServers(topology);
const logFolder = join('.cleave', 'chaos', `${values.topology}-${options.seed}`);
try {
  const databaseUrl = await createDatabase(servers.postgres.url, 'cleave');
  const environment = await startEnvironment({ ...servers, topology, databaseUrl, logFolder });
  const problems = await experiment(environment, options);
  await environment.processes.stop();
  console.log(problems.length === 0 ? 'no problems found' : `${problems.length} problems; see ${logFolder}`);
  if (problems.length > 0) {
    process.exitCode = 1;
    await promisify(execFile)('pg_dump', ['--file', join(logFolder, 'database.sql'), databaseUrl]);
  }
} finally {
  await servers.stop();
}
