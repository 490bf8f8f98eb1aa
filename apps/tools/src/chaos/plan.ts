import type { Random } from './random.js';

const processFaults = ['kill', 'kill', 'pause', 'terminate'] as const;
const redisFaults = ['redis-kill', 'redis-flush', 'redis-pause', 'redis-disconnect'] as const;
const postgresFaults = ['postgres-disconnect'] as const;

export type FaultKind =
  | (typeof processFaults)[number]
  | (typeof redisFaults)[number]
  | (typeof postgresFaults)[number];

export interface Fault {
  /** Milliseconds after the start. */
  readonly at: number;
  readonly kind: FaultKind;
  /** A process by its name, `redis` or `postgres`. */
  readonly target: string;
  /** Milliseconds until it is undone. */
  readonly lasts: number;
}

/** What goes wrong, and when. Longer pauses than a lease is long are among them. */
export function planOf(
  random: Random,
  durationMs: number,
  processes: readonly string[],
  withRedis: boolean,
): Fault[] {
  const faults: Fault[] = [];
  for (let at = random.between(500, 1_500); at < durationMs; at += random.between(500, 3_500)) {
    faults.push({ at, ...faultOf(random, processes, withRedis), lasts: lastsOf(random) });
  }
  return faults;
}

function faultOf(
  random: Random,
  processes: readonly string[],
  withRedis: boolean,
): Pick<Fault, 'kind' | 'target'> {
  const die = random.next();
  if (die < 0.15) return { kind: random.pick(postgresFaults), target: 'postgres' };
  if (withRedis && die < 0.35) return { kind: random.pick(redisFaults), target: 'redis' };
  return { kind: random.pick(processFaults), target: random.pick(processes) };
}

function lastsOf(random: Random): number {
  return random.chance(0.15) ? random.between(8_000, 14_000) : random.between(100, 3_000);
}
