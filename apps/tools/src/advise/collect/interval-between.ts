import type { AppInterval, Interval, CountAndTime } from '../model/recording.js';
import { addWork } from '../model/totals.js';
import type { Scrape } from './scrape.js';

/** By instance: what a process counted since its start. */
export type Scrapes = ReadonlyMap<
  string,
  { readonly app: string; readonly at: number; readonly counters: Scrape }
>;

/** What happened between two scrapes, by app. Processes that responded to one of them only are left out. */
export function intervalBetween(before: Scrapes, after: Scrapes): Interval {
  const apps: Record<string, AppInterval> = {};
  let ms = 0;
  for (const [instance, { app, at, counters }] of after) {
    const earlier = before.get(instance);
    if (!earlier) continue;
    ms = Math.max(ms, at - earlier.at);
    apps[app] = combine(apps[app], difference(earlier.counters, counters));
  }
  return { seconds: ms / 1_000, apps };
}

function difference(before: Scrape, after: Scrape): AppInterval {
  return {
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    loopDelayP99Ms: after.loopDelayP99Ms,
    messages: workSince(before.messages, after.messages),
    routes: workSince(before.routes, after.routes),
  };
}

function workSince(
  before: Readonly<Record<string, CountAndTime>>,
  after: Readonly<Record<string, CountAndTime>>,
): Record<string, CountAndTime> {
  const since = Object.entries(after).flatMap(([name, { count, seconds }]) => {
    const known = before[name] ?? { count: 0, seconds: 0 };
    const work = { count: count - known.count, seconds: seconds - known.seconds };
    return work.count > 0 ? [[name, work] as const] : [];
  });
  return Object.fromEntries(since);
}

/** Of two processes of one app. */
function combine(a: AppInterval | undefined, b: AppInterval): AppInterval {
  if (!a) return b;
  return {
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    loopDelayP99Ms: Math.max(a.loopDelayP99Ms, b.loopDelayP99Ms),
    messages: Object.fromEntries(addWork([a.messages, b.messages])),
    routes: Object.fromEntries(addWork([a.routes, b.routes])),
  };
}
