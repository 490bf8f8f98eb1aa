import { readdirSync, readFileSync } from 'node:fs';
import { waitFor } from '#dev';

export interface FoundProcess {
  readonly pid: number;
  readonly args: readonly string[];
}

/** The running processes whose environment contains `text`. */
export function processesWith(text: string): FoundProcess[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(text)) return [];
      return [{ pid: Number(pid), args: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0') }];
    } catch {
      return [];
    }
  });
}

/** Ends those processes. */
export async function endProcessesWith(text: string): Promise<void> {
  await waitFor(() => {
    const found = processesWith(text);
    for (const { pid } of found) endProcess(pid);
    return found.length === 0;
  });
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has exited.
  }
}
