import { readFileSync } from 'node:fs';

/** The largest resident set of a process since its start; NaN without /proc. */
export function peakMemoryBytes(pid: number): number {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Number(kibibytes) * 1_024;
  } catch {
    return Number.NaN;
  }
}
