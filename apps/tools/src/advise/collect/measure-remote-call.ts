import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { pingPattern } from '#kernel/messaging';
import { createRedisClient, type RedisTransport } from '#redis';
import type { RemoteCallCost } from '../model/recording.js';
import { percentileOf } from '../model/totals.js';
import { createPingTransport, pingContext } from './ping-transport.js';

const bursts = 10;
const pingsPerBurst = 50;
const intervalMs = 20;
const timeoutMs = 2_000;
const ping = {
  context: pingContext,
  pattern: pingPattern,
  payload: {},
  headers: {},
  idempotent: true,
} as const;

/**
 * Measures round trips over Redis during `forMs`. Pings are sent at intervals, because the processes of a call usually
 * wait for it: a ping that directly follows another takes less than half as long. The receiver has a thread of its own.
 */
export async function measureRemoteCall(url: string, prefix: string, forMs: number): Promise<RemoteCallCost> {
  const transport = createPingTransport({ url, prefix });
  const receiver = new Worker(new URL('./receive-pings.js', import.meta.url), {
    workerData: { url, prefix },
  });
  const failed = once(receiver, 'error').then(([error]) => Promise.reject(error as Error));
  const exited = new Promise((resolve) => receiver.once('exit', resolve));
  try {
    await Promise.race([failed, Promise.all([transport.onModuleInit(), once(receiver, 'message')])]);
    const endsAt = performance.now() + forMs;
    const redisBytes = await measureTraffic(url, transport);
    return { redisBytes, ...(await measureTimes(transport, endsAt)) };
  } finally {
    receiver.postMessage('close');
    await Promise.all([exited, transport.onApplicationShutdown()]);
  }
}

/** Bytes per ping. Others use Redis as well, so the burst with the least traffic counts. */
async function measureTraffic(url: string, transport: RedisTransport): Promise<number> {
  const redis = createRedisClient(url, { lazyConnect: true });
  try {
    await redis.connect();
    const measured: number[] = [];
    for (let burst = 0; burst < bursts; burst++) {
      const before = await trafficOf(redis);
      for (let n = 0; n < pingsPerBurst; n++) await send(transport);
      measured.push(((await trafficOf(redis)) - before) / pingsPerBurst);
    }
    return Math.min(...measured);
  } finally {
    redis.disconnect();
  }
}

async function measureTimes(
  transport: RedisTransport,
  endsAt: number,
): Promise<Omit<RemoteCallCost, 'redisBytes'>> {
  const latencies: number[] = [];
  const cpuTimes: number[] = [];
  do {
    const cpuBefore = process.cpuUsage();
    latencies.push(await send(transport));
    await delay(intervalMs);
    const { user, system } = process.cpuUsage(cpuBefore);
    cpuTimes.push((user + system) / 1_000);
  } while (performance.now() < endsAt);
  return {
    p50Ms: percentileOf(latencies, 0.5),
    p99Ms: percentileOf(latencies, 0.99),
    cpuMs: percentileOf(cpuTimes, 0.5), // The metrics are read meanwhile, during a few of the pings.
  };
}

async function send({ client }: RedisTransport): Promise<number> {
  const startedAt = performance.now();
  await client.request({ ...ping, deadline: startedAt + timeoutMs });
  return performance.now() - startedAt;
}

/** Bytes that Redis has received and sent. */
async function trafficOf(redis: ReturnType<typeof createRedisClient>): Promise<number> {
  const text = String(await redis.call('INFO', 'stats'));
  const total = text.matchAll(/^total_net_(?:input|output)_bytes:(\d+)/gm);
  return Array.from(total, ([, bytes]) => Number(bytes)).reduce((sum, bytes) => sum + bytes, 0);
}
