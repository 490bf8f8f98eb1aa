import { setTimeout as delay } from 'node:timers/promises';
import { AccessPolicy, Dispatcher, pingPattern } from '#kernel/messaging';
import { RedisTransport, createRedisClient } from '#redis';
import type { RemoteCallCost } from '../model/recording.js';
import { percentileOf } from '../model/totals.js';

const bursts = 10;
const pingsPerBurst = 100;
const timeoutMs = 2_000;
/** The only module that sends requests to itself; the ACL permits it to the operator. */
const name = 'advise';
const ping = { context: name, pattern: pingPattern, payload: {}, headers: {}, idempotent: true } as const;

/** Measures round trips over Redis, in bursts during `forMs`. This process is both sender and receiver. */
export async function measureRemoteCall(url: string, prefix: string, forMs: number): Promise<RemoteCallCost> {
  const dependencies = { [name]: [`${name}.ping`] };
  const dispatcher = new Dispatcher(new AccessPolicy());
  const transport = new RedisTransport({ url, prefix, name, hosted: [name], dependencies }, dispatcher);
  const redis = createRedisClient(url, { lazyConnect: true });
  try {
    await Promise.all([transport.onModuleInit(), redis.connect()]);
    transport.server.listen(() => {});
    await send(transport); // Creates the consumer group.
    const measured = [];
    for (let burst = 0; burst < bursts; burst++) {
      await delay(forMs / bursts);
      measured.push(await sendBurst(transport, redis));
    }
    const latencies = measured.flatMap((each) => each.latencies);
    return {
      p50Ms: percentileOf(latencies, 0.5),
      p99Ms: percentileOf(latencies, 0.99),
      cpuMs: percentileOf(
        measured.map(({ cpuMs }) => cpuMs),
        0.5,
      ),
      redisBytes: Math.min(...measured.map(({ bytes }) => bytes)), // Others use Redis as well.
    };
  } finally {
    await transport.server.close();
    await transport.onApplicationShutdown();
    redis.disconnect();
  }
}

type RedisClient = ReturnType<typeof createRedisClient>;

async function sendBurst(
  transport: RedisTransport,
  redis: RedisClient,
): Promise<{ latencies: number[]; cpuMs: number; bytes: number }> {
  const bytesBefore = await trafficOf(redis);
  const cpuBefore = process.cpuUsage();
  const latencies: number[] = [];
  for (let n = 0; n < pingsPerBurst; n++) latencies.push(await send(transport));
  const { user, system } = process.cpuUsage(cpuBefore);
  const bytes = (await trafficOf(redis)) - bytesBefore;
  return {
    latencies,
    cpuMs: (user + system) / 1_000 / pingsPerBurst,
    bytes: bytes / pingsPerBurst,
  };
}

async function send({ client }: RedisTransport): Promise<number> {
  const startedAt = performance.now();
  await client.request({ ...ping, deadline: startedAt + timeoutMs });
  return performance.now() - startedAt;
}

/** Bytes that Redis has received and sent. */
async function trafficOf(redis: RedisClient): Promise<number> {
  const text = String(await redis.call('INFO', 'stats'));
  const total = text.matchAll(/^total_net_(?:input|output)_bytes:(\d+)/gm);
  return Array.from(total, ([, bytes]) => Number(bytes)).reduce((sum, bytes) => sum + bytes, 0);
}
