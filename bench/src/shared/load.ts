import autocannon, { type Request } from 'autocannon';
import { cpuMicroseconds, type Program } from './program.ts';

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the contender's own processes, in microseconds. */
  readonly cpuPerRequest: number;
}

export interface Contender {
  readonly url: string;
  readonly programs: readonly Program[];
}

export const connections = 32;

/** @throws Error on any connection error or non-2xx response: fast rejections must not count as throughput */
export async function runLoad(
  contender: Contender,
  seconds: number,
  requests: Request[],
): Promise<LoadResult> {
  const cpuUsed = (): number => contender.programs.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0);
  const cpuBefore = cpuUsed();
  const result = await autocannon({ url: contender.url, connections, duration: seconds, requests });
  const cpu = cpuUsed() - cpuBefore;
  const successful = result['2xx'];
  if (result.errors + result.non2xx > 0 || successful === 0)
    throw new Error(
      `${contender.url}: ${successful} successful responses, ${result.non2xx} others, ${result.errors} errors`,
    );
  const { p50, p99 } = result.latency;
  return { perSecond: successful / result.duration, p50, p99, cpuPerRequest: cpu / successful };
}
