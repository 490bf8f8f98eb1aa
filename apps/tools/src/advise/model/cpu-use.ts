import { contextOf } from '#kernel/messaging';
import { fitContributions } from './fit.js';
import type { CallGraph } from './call-graph.js';
import type { Recording, CountAndTime } from './recording.js';
import { sum, totalWork } from './totals.js';

/** Module → CPU seconds in each interval. */
export type CpuUse = ReadonlyMap<string, readonly number[]>;

/**
 * Divides the CPU time of each app among its modules: by the time that their messages take themselves, corrected by how
 * CPU time rises and falls with each module. An app with one module needs no division.
 */
export function cpuUseOf(recording: Recording, graph: CallGraph): CpuUse {
  const { apps, intervals } = recording;
  const own = ownSeconds(recording, graph);
  const use = new Map<string, number[]>();
  for (const [app, modules] of Object.entries(apps)) {
    const inApp = intervals.map((each) => each.apps[app]);
    const work = modules.map((module) =>
      inApp.map((each) => {
        const done = Object.entries((module === 'gateway' ? each?.routes : each?.messages) ?? {});
        const names = done.filter(([name]) => module === 'gateway' || contextOf(name) === module);
        return sum(names.map(([name, { count }]) => count * (own.get(name) ?? 0)));
      }),
    );
    const cpu = inApp.map((each) => each?.cpuSeconds ?? 0);
    const total = sum(work.flat());
    const prior = total > 0 ? sum(cpu) / total : 0;
    const seconds = intervals.map((each) => each.seconds);
    const fitted = fitContributions([...work, seconds], cpu, [...work.map(() => prior), 0]);
    for (const [k, module] of modules.entries()) {
      const before = use.get(module) ?? intervals.map(() => 0);
      use.set(
        module,
        before.map((value, n) => value + (modules.length === 1 ? cpu[n]! : work[k]![n]! * fitted[k]!)),
      );
    }
  }
  return use;
}

/** Pattern or route → mean seconds without the requests that it sends. */
function ownSeconds(recording: Recording, graph: CallGraph): Map<string, number> {
  const work = new Map([...totalWork(recording, 'messages'), ...totalWork(recording, 'routes')]);
  const mean = ({ count, seconds }: CountAndTime = { count: 0, seconds: 0 }): number =>
    count > 0 ? seconds / count : 0;
  return new Map(
    [...work].map(([name, each]) => {
      const sent = sum(
        [...(graph.get(name) ?? [])].map(([pattern, calls]) => calls * mean(work.get(pattern))),
      );
      return [name, Math.max(mean(each) - sent, mean(each) / 10)];
    }),
  );
}
