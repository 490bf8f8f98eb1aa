import type { Interval, Recording, CountAndTime } from './recording.js';

type WorkByName = Readonly<Record<string, CountAndTime>>;

/** Adds up counts and times by pattern or route. */
export function addWork(records: readonly WorkByName[]): Map<string, CountAndTime> {
  const total = new Map<string, CountAndTime>();
  for (const record of records)
    for (const [name, { count, seconds }] of Object.entries(record)) {
      const known = total.get(name) ?? { count: 0, seconds: 0 };
      total.set(name, { count: known.count + count, seconds: known.seconds + seconds });
    }
  return total;
}

/** CountAndTime in an interval of all apps together, by pattern or by route. */
export function workIn({ apps }: Interval, kind: 'messages' | 'routes'): Map<string, CountAndTime> {
  return addWork(Object.values(apps).map((app) => app[kind]));
}

/** CountAndTime of the whole recording. */
export function totalWork(
  { intervals }: Pick<Recording, 'intervals'>,
  kind: 'messages' | 'routes',
): Map<string, CountAndTime> {
  return addWork(intervals.flatMap(({ apps }) => Object.values(apps).map((app) => app[kind])));
}

export function durationOf({ intervals }: Pick<Recording, 'intervals'>): number {
  return sum(intervals.map(({ seconds }) => seconds));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `share` is between 0 and 1; 0 for an empty list. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
