import { obey } from '../shared/worker.ts';
import { percentile } from '../shared/statistics.ts';
import { contestant, type Address } from './contestant.ts';
import { basket, isQuoteFor } from './shop.ts';

export interface Load {
  /** Calls that are open at any moment. */
  readonly concurrency: number;
  readonly ms: number;
}

/** Latencies in microseconds. */
export interface Measured {
  readonly calls: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the calling process. */
  readonly cpuMicroseconds: number;
}

// The calling end of one contestant: <name> <address as JSON>.
const [name, address] = process.argv.slice(2);
const call = await (await contestant(name!)).connect(JSON.parse(address!) as Address);
let id = 0;
obey(measure);

async function measure({ concurrency, ms }: Load): Promise<Measured> {
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + ms;
  const goOn = async (): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      const mine = ++id;
      const answer = await call(basket(mine));
      if (!isQuoteFor(mine, answer)) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
      const then = now;
      now = performance.now();
      latencies.push(now - then);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, goOn));
  const { user, system } = process.cpuUsage(cpu);
  return {
    calls: latencies.length,
    seconds: (performance.now() - start) / 1_000,
    p50: percentile(latencies, 0.5) * 1_000,
    p99: percentile(latencies, 0.99) * 1_000,
    cpuMicroseconds: user + system,
  };
}
