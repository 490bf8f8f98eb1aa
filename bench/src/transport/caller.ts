import { handleRequests } from '../shared/worker.ts';
import { percentile } from '../shared/statistics.ts';
import { loadContender, type Address } from './contender.ts';
import { basket, isQuoteFor } from './shop.ts';

export interface Load {
  /** Number of concurrent calls. */
  readonly concurrency: number;
  readonly ms: number;
}

/** Latencies in microseconds. */
export interface CallMetrics {
  readonly calls: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the calling process. */
  readonly cpuMicroseconds: number;
}

// Caller process of one contender. Arguments: <name> <address as JSON>.
const [name, address] = process.argv.slice(2);
const call = await (await loadContender(name!)).connect(JSON.parse(address!) as Address);
let lastId = 0;
handleRequests(measure);

async function measure({ concurrency, ms }: Load): Promise<CallMetrics> {
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + ms;
  const callUntilEnd = async (): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      const basketId = ++lastId;
      const reply = await call(basket(basketId));
      if (!isQuoteFor(basketId, reply))
        throw new Error(`${name} returned an unexpected reply: ${JSON.stringify(reply)}`);
      const sentAt = now;
      now = performance.now();
      latencies.push(now - sentAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, callUntilEnd));
  const { user, system } = process.cpuUsage(cpu);
  return {
    calls: latencies.length,
    seconds: (performance.now() - start) / 1_000,
    p50: percentile(latencies, 0.5) * 1_000,
    p99: percentile(latencies, 0.99) * 1_000,
    cpuMicroseconds: user + system,
  };
}
