import { readFileSync } from 'node:fs';

/** Linux reports clock ticks of 10 ms. */
const microsecondsPerTick = 10_000;

/** CPU time of a process since its start, in microseconds; NaN without /proc. */
export function cpuMicroseconds(pid: number): number {
  const [user, system] = statOf(pid).slice(11, 13);
  return (user! + system!) * microsecondsPerTick;
}

/** CPU time of a server that has a process per connection, such as PostgreSQL: its own and that of its child processes. */
export function cpuMicrosecondsOfFamily(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const running = children
    .map((child) => cpuMicroseconds(Number(child)))
    .filter((each) => !Number.isNaN(each));
  return running.reduce(
    (sum, each) => sum + each,
    cpuMicroseconds(pid) + cpuMicrosecondsOfEndedChildren(pid),
  );
}

/** CPU time of the child processes that have ended. */
export function cpuMicrosecondsOfEndedChildren(pid: number): number {
  const [user, system] = statOf(pid).slice(13, 15);
  return (user! + system!) * microsecondsPerTick;
}

export function parentOf(pid: number): number {
  return statOf(pid)[1]!;
}

/** The fields after the name of the program. */
function statOf(pid: number): number[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return Array.from({ length: 15 }, () => Number.NaN);
  }
}
