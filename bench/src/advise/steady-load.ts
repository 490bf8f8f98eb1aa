import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../shared/statistics.ts';
import { cpuMicroseconds } from '../shared/cpu-time.ts';
import type { Contender } from '../shared/load.ts';

export interface SteadyRequest {
  /** As metrics name it, such as `GET /v1/orders`. */
  readonly route: string;
  readonly send: () => Promise<Response>;
}

export interface SteadyResult {
  /** By route, in milliseconds. */
  readonly latencies: Readonly<Record<string, { readonly p50: number; readonly p99: number }>>;
  /** CPU time of all processes per second. */
  readonly cores: number;
}

/** Sends the requests in turn at a constant rate, whatever the latency. @throws Error if a request fails */
export async function runSteadyLoad(
  { programs }: Contender,
  requests: readonly SteadyRequest[],
  perSecond: number,
  seconds: number,
): Promise<SteadyResult> {
  const measured = new Map<string, number[]>(requests.map(({ route }) => [route, []]));
  const cpuUsed = (): number => programs.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0);
  const [cpuBefore, startedAt] = [cpuUsed(), performance.now()];
  const total = Math.round(perSecond * seconds);
  const sent: Promise<void>[] = [];
  for (let n = 0; n < total; n++) {
    const dueAt = startedAt + (n * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await sleep(early);
    const { route, send } = requests[n % requests.length]!;
    sent.push(measure(send, measured.get(route)!));
  }
  await Promise.all(sent);
  const cores = (cpuUsed() - cpuBefore) / 1_000 / (performance.now() - startedAt);
  const latencies = [...measured].map(([route, values]) => {
    return [route, { p50: percentile(values, 0.5), p99: percentile(values, 0.99) }] as const;
  });
  return { latencies: Object.fromEntries(latencies), cores };
}

async function measure(send: SteadyRequest['send'], latencies: number[]): Promise<void> {
  const startedAt = performance.now();
  const response = await send();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.url} returned ${response.status}`);
  latencies.push(performance.now() - startedAt);
}
