import autocannon, { type Request } from 'autocannon';
import { cpuMicroseconds, type Program } from './program.ts';

export interface Loaded {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time of the contender's own processes. */
  readonly cpuPerRequest: number;
}

export interface Contender {
  readonly url: string;
  readonly programs: readonly Program[];
}

export const connections = 32;

/** Throws when anything but a good answer comes back: what refuses quickly is not fast. */
export async function load(contender: Contender, seconds: number, requests: Request[]): Promise<Loaded> {
  const used = (): number => contender.programs.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0);
  const before = used();
  const result = await autocannon({ url: contender.url, connections, duration: seconds, requests });
  const cpu = used() - before;
  const good = result['2xx'];
  if (result.errors + result.non2xx > 0 || good === 0)
    throw new Error(
      `${contender.url}: ${good} good answers, ${result.non2xx} others, ${result.errors} errors`,
    );
  const { p50, p99 } = result.latency;
  return { perSecond: good / result.duration, p50, p99, cpuPerRequest: cpu / good };
}
