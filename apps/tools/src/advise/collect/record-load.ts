import { setTimeout as delay } from 'node:timers/promises';
import { OperatorError } from '#kernel/config';
import type { ProcessDirectory } from '#redis';
import { readDirectory, type ProcessRecord } from '#registry';
import type { RemoteCallCost, Recording } from '../model/recording.js';
import { intervalBetween, type Scrapes } from './interval-between.js';
import { latenciesBetween } from './latencies.js';
import { readRoutes } from './read-routes.js';
import { scrape } from './scrape.js';

const intervalMs = 2_000;

export interface RecordOptions {
  readonly forMs: number;
  readonly token: string | undefined;
  readonly dependencies: Recording['dependencies'];
  readonly measureRemoteCall: () => Promise<RemoteCallCost>;
}

/** Records the load of all running processes. @throws OperatorError if they cannot be read */
export async function recordLoad(
  directory: ProcessDirectory,
  { forMs, token, dependencies, measureRemoteCall }: RecordOptions,
): Promise<Recording> {
  const records = (await readDirectory(directory)).filter(({ address }) => address !== null);
  const gateway = records.find(({ hosts }) => hosts.includes('gateway'));
  if (!gateway) throw new OperatorError('No running process hosts the gateway.');
  const routes = await readRoutes(gateway.address!);
  const first = await scrapeAll(records, token);
  if (first.size === 0)
    throw new OperatorError('No process returned its metrics: set OPERATOR_TOKEN to that of the processes.');
  const remoteCall = measureRemoteCall();
  const scrapes = [first];
  const endsAt = performance.now() + forMs;
  while (performance.now() < endsAt) {
    await delay(intervalMs);
    scrapes.push(await scrapeAll(records, token));
  }
  const last = scrapes.at(-1)!;
  const both = [...last].filter(([instance]) => first.has(instance));
  return {
    apps: Object.fromEntries(records.map(({ name, hosts }) => [name, hosts])),
    dependencies,
    routes,
    latencies: latenciesBetween(
      both.map(([instance]) => first.get(instance)!.counters),
      both.map(([, { counters }]) => counters),
    ),
    payloadBytes: payloadBytesOf(last),
    intervals: scrapes.slice(1).map((after, n) => intervalBetween(scrapes[n]!, after)),
    remoteCall: await remoteCall,
  };
}

async function scrapeAll(records: readonly ProcessRecord[], token: string | undefined): Promise<Scrapes> {
  const scraped = records.map(async ({ instance, name, address }) => {
    const counters = await scrape(address!, token);
    return [instance, counters && { app: name, at: performance.now(), counters }] as const;
  });
  const responding = (await Promise.all(scraped)).flatMap(([instance, each]) =>
    each ? [[instance, each] as const] : [],
  );
  return new Map(responding);
}

function payloadBytesOf(scrapes: Scrapes): Record<string, number> {
  const totals = new Map<string, { count: number; bytes: number }>();
  for (const { counters } of scrapes.values())
    for (const [pattern, { count, bytes }] of Object.entries(counters.payloads)) {
      const known = totals.get(pattern) ?? { count: 0, bytes: 0 };
      totals.set(pattern, { count: known.count + count, bytes: known.bytes + bytes });
    }
  return Object.fromEntries([...totals].map(([pattern, { count, bytes }]) => [pattern, bytes / count]));
}
