import './cli/report-operator-errors.js';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabase } from '#dev';
import { readCommandLine, UsageError } from '#process';
import { parseNumber } from './cli/parse-number.js';
import { startServers } from './chaos/dedicated-servers.js';
import { startEnvironment } from './chaos/environment.js';
import { experiments } from './chaos/experiments.js';
import { topologies } from './chaos/topologies.js';

// Exits with 1 if a problem was found.

const command = 'npm run chaos';
const { values } = readCommandLine({
  command,
  purpose:
    'Generates load while processes, Redis and database connections fail, then verifies the invariants.',
  options: {
    experiment: {
      type: 'string',
      value: '<name>',
      description: `One of ${Object.keys(experiments).join(', ')}.`,
      default: 'faults',
    },
    topology: {
      type: 'string',
      value: '<name>',
      description: `One of ${Object.keys(topologies).join(', ')}.`,
      default: 'split',
    },
    replicas: {
      type: 'string',
      value: '<count>',
      description: 'Processes per app. Default: that of the topology.',
    },
    minutes: {
      type: 'string',
      value: '<minutes>',
      description: 'Duration of the experiment faults in minutes.',
      default: '1',
    },
    seed: {
      type: 'string',
      value: '<number>',
      description: 'The same seed produces the same plan of faults. Default: from the clock.',
    },
    count: {
      type: 'string',
      value: '<count>',
      description: 'Crash points, buyers or keys of the other experiments. Default: that of the experiment.',
    },
    every: {
      type: 'string',
      value: '<count>',
      description: 'Distance between two crash points in socket writes.',
      default: '1',
    },
    scenarios: {
      type: 'string',
      value: '<names>',
      description: 'Comma-separated operations to run at each crash point. Default: one each, in rotation.',
    },
  },
  example: '--minutes 3 --topology replicated --seed 7',
});

function oneOf<T>(option: string, value: string, all: Readonly<Record<string, T>>): T {
  const found = all[value];
  if (found) return found;
  throw new UsageError(command, `--${option} must be one of ${Object.keys(all).join(', ')}; got ${value}.`);
}

const experiment = oneOf('experiment', values.experiment, experiments);
const preset = oneOf('topology', values.topology, topologies);
const { minutes, seed, every, scenarios, count, replicas } = values;
const topology = {
  ...preset,
  replicas:
    replicas === undefined ? preset.replicas : parseNumber(command, 'replicas', replicas, { min: 1, max: 9 }),
};
const options = {
  minutes: parseNumber(command, 'minutes', minutes, { min: 0, fraction: true }),
  seed: seed === undefined ? Date.now() % 1_000_000 : parseNumber(command, 'seed', seed, { min: 0 }),
  every: parseNumber(command, 'every', every, { min: 1 }),
  scenarios: scenarios?.split(','),
  count: count === undefined ? undefined : parseNumber(command, 'count', count, { min: 1 }),
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
