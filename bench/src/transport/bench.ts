import { parseArgs } from 'node:util';
import { local } from '../shared/cleave.ts';
import { RedisUse } from '../shared/redis-use.ts';
import { inRounds } from '../shared/rounds.ts';
import { Worker } from '../shared/worker.ts';
import type { Load, Measured } from './caller.ts';
import { contestants, type Address } from './contestant.ts';
import { ways } from './in-process-trial.ts';
import { reportTransport, type Timed } from './tables.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, ms: { type: 'string', default: '1200' } },
});
const rounds = Number(values.rounds);
const ms = Number(values.ms);

const { findServices, freePort } = await local();
const services = await findServices();
const prefix = `bench_${process.pid}_${Date.now().toString(36)}`;
const redis = await RedisUse.open(services.redis.url);
const workers: Worker[] = [];

async function start(script: string, ...args: string[]): Promise<Worker> {
  const worker = await Worker.start(new URL(script, import.meta.url), args);
  workers.push(worker);
  return worker;
}

interface Pair {
  readonly server: Worker;
  readonly caller: Worker;
}

async function pair(name: string): Promise<Pair> {
  const { hostname: host, port } = new URL(services.redis.url);
  const at: Address = {
    redis: { host, port: Number(port), url: services.redis.url },
    prefix: `${prefix}_${name}`,
    port: await freePort(),
  };
  const address = JSON.stringify(at);
  const server = await start('server.ts', name, address);
  return { server, caller: await start('caller.ts', name, address) };
}

async function measure({ server, caller }: Pair, concurrency: number): Promise<Timed> {
  const before = await server.ask<NodeJS.CpuUsage>({});
  const redisBefore = await redis.cpuMicroseconds();
  const load: Load = { concurrency, ms };
  const measured = await caller.ask<Measured>(load);
  const after = await server.ask<NodeJS.CpuUsage>({});
  const redisUsed = (await redis.cpuMicroseconds()) - redisBefore;
  const served = after.user + after.system - before.user - before.system;
  return {
    ...measured,
    perSecond: measured.calls / measured.seconds,
    cpuPerCall: (measured.cpuMicroseconds + served) / measured.calls,
    redisPerCall: redisUsed / measured.calls,
  };
}

try {
  const pairs = new Map<string, Pair>();
  for (const name of contestants) pairs.set(name, await pair(name));
  const single = await inRounds(contestants, rounds, (name) => measure(pairs.get(name)!, 1));
  const many = await inRounds(contestants, rounds, (name) => measure(pairs.get(name)!, 64));
  const inProcess = await start('in-process.ts');
  const within = await inRounds(ways, rounds, (way) => inProcess.ask<number>({ way, ms: 300 }));
  reportTransport({ single, many, within }, { rounds, ms });
} finally {
  await Promise.all(workers.map((worker) => worker.stop()));
  await redis.forget(prefix);
  await redis.close();
  await services.stop();
}
