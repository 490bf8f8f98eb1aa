import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, dropDatabase, findServices } from '#kernel/local';
import { acts } from './chaos/acts.js';
import { OwnRedis } from './chaos/own-redis.js';
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
    keep: { type: 'boolean', default: false },
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
  count: values.count === undefined ? undefined : Number(values.count),
};
const name = `cleave_chaos_${values.topology}_${process.pid}`;

console.log(`chaos: ${values.act}, ${values.topology} × ${topology.replicas}, --seed ${options.seed}`);
const services = await findServices();
const databaseUrl = await createDatabase(services.postgres.url, name);
const redis = topology.needsRedis ? await OwnRedis.start() : undefined;
const logs = join('.cleave', 'chaos', values.topology);
try {
  const stage = await openStage({ topology, databaseUrl, redis, logs });
  const problems = await act(stage, options);
  await stage.fleet.stop();
  console.log(problems.length === 0 ? 'nothing was wrong' : `${problems.length} problems; see ${logs}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await redis?.kill();
  if (values.keep) console.log(`kept: ${databaseUrl}`);
  else await dropDatabase(services.postgres.url, name);
  await services.stop();
}
