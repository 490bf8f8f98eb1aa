import { parseArgs } from 'node:util';
import { dev } from '../shared/cleave.ts';
import { RedisMonitor } from '../shared/redis-monitor.ts';
import { runRounds } from '../shared/rounds.ts';
import { Worker } from '../shared/worker.ts';
import type { Load, CallMetrics } from './caller.ts';
import { contenders, type Address } from './contender.ts';
import { callPaths } from './in-process-benchmark.ts';
import { reportTransport, type TransportMetrics } from './tables.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, ms: { type: 'string', default: '1200' } },
});
const rounds = Number(values.rounds);
const ms = Number(values.ms);

const { findServices, freePort } = await dev();
const services = await findServices();
const prefix = `bench_${process.pid}_${Date.now().toString(36)}`;
const redis = await RedisMonitor.open(services.redis.url);
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

async function startPair(name: string): Promise<Pair> {
  const { hostname: host, port } = new URL(services.redis.url);
  const address: Address = {
    redis: { host, port: Number(port), url: services.redis.url },
    prefix: `${prefix}_${name}`,
    port: await freePort(),
  };
  const serialised = JSON.stringify(address);
  const server = await start('server.ts', name, serialised);
  return { server, caller: await start('caller.ts', name, serialised) };
}

async function measure({ server, caller }: Pair, concurrency: number): Promise<TransportMetrics> {
  const before = await server.call<NodeJS.CpuUsage>({});
  const redisBefore = await redis.cpuMicroseconds();
  const load: Load = { concurrency, ms };
  const measured = await caller.call<CallMetrics>(load);
  const after = await server.call<NodeJS.CpuUsage>({});
  const redisUsed = (await redis.cpuMicroseconds()) - redisBefore;
  const serverCpu = after.user + after.system - before.user - before.system;
  return {
    ...measured,
    perSecond: measured.calls / measured.seconds,
    cpuPerCall: (measured.cpuMicroseconds + serverCpu) / measured.calls,
    redisPerCall: redisUsed / measured.calls,
  };
}

try {
  const pairs = new Map<string, Pair>();
  for (const name of contenders) pairs.set(name, await startPair(name));
  const single = await runRounds(contenders, rounds, (name) => measure(pairs.get(name)!, 1));
  const many = await runRounds(contenders, rounds, (name) => measure(pairs.get(name)!, 64));
  const inProcessWorker = await start('in-process.ts');
  const inProcess = await runRounds(callPaths, rounds, (path) =>
    inProcessWorker.call<number>({ path, ms: 300 }),
  );
  reportTransport({ single, many, inProcess }, { rounds, ms });
} finally {
  await Promise.all(workers.map((worker) => worker.stop()));
  await redis.deleteKeys(prefix);
  await redis.close();
  await services.stop();
}
