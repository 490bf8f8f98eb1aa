import type { Interval, Recording, Work } from './recording.js';

/** The module that handles a message. */
export function contextOf(pattern: string): string {
  return pattern.split('.', 1)[0]!;
}

/** Work in an interval of all apps together, by pattern or by route. */
export function workIn({ apps }: Interval, kind: 'messages' | 'routes'): Map<string, Work> {
  const total = new Map<string, Work>();
  for (const app of Object.values(apps))
    for (const [name, { count, seconds }] of Object.entries(app[kind])) {
      const known = total.get(name) ?? { count: 0, seconds: 0 };
      total.set(name, { count: known.count + count, seconds: known.seconds + seconds });
    }
  return total;
}

/** Work of the whole recording. */
export function totalWork(
  { intervals }: Pick<Recording, 'intervals'>,
  kind: 'messages' | 'routes',
): Map<string, Work> {
  const merged = {
    seconds: 0,
    apps: Object.fromEntries(
      intervals.flatMap(({ apps }, n) => Object.entries(apps).map(([name, app]) => [`${name}/${n}`, app])),
    ),
  };
  return workIn(merged, kind);
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
