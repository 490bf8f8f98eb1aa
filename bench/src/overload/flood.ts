import autocannon from 'autocannon';
import type { Contender } from '../shared/load.ts';
import { percentile } from '../shared/statistics.ts';

export interface Flooded {
  /** Requests sent a second. */
  readonly sent: number;
  /** Good answers a second. */
  readonly good: number;
  /** Refusals a second, each of them 503 with `Retry-After`. */
  readonly refused: number;
  /** Of good answers, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

interface Flood {
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, whether the earlier ones are answered or not. Default: one at a time per connection. */
  readonly rate?: number;
}

/** @throws Error when anything comes back but a good answer or a 503 */
export async function flood(
  { url }: Contender,
  { path, connections, seconds, rate }: Flood,
): Promise<Flooded> {
  const times: number[] = [];
  let [refused, others] = [0, 0];
  const { duration, errors } = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ path }],
    ...(rate !== undefined && { overallRate: rate }),
    setupClient: (client) =>
      client.on('response', (status, _, milliseconds) => {
        if (status === 200) times.push(milliseconds);
        else if (status === 503) refused += 1;
        else others += 1;
      }),
  });
  if (errors + others > 0) throw new Error(`${path}: ${others} other answers, ${errors} errors`);
  return {
    sent: (times.length + refused) / duration,
    good: times.length / duration,
    refused: refused / duration,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
