import type { Random } from './random.js';

const processFaults = [
  'kill',
  'kill',
  'kill',
  'pause',
  'pause',
  'terminate',
  'clock-ahead',
  'clock-behind',
] as const;
const redisFaults = [
  'redis-kill',
  'redis-flush',
  'redis-pause',
  'redis-slow',
  'redis-full',
  'redis-disconnect',
] as const;
const postgresFaults = ['postgres-disconnect', 'postgres-exhaust', 'postgres-restart'] as const;

export type FaultKind =
  | (typeof processFaults)[number]
  | (typeof redisFaults)[number]
  | 'redis-unreachable'
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

/** What goes wrong, and when. Processes may stand still for longer than any lease, in long runs for up to a minute. */
export function planOf(
  random: Random,
  durationMs: number,
  processes: readonly string[],
  withRedis: boolean,
): Fault[] {
  const faults: Fault[] = [];
  const longestPause = Math.min(60_000, Math.max(14_000, durationMs / 10));
  for (let at = random.between(500, 1_500); at < durationMs; at += untilNext(random)) {
    const fault = faultOf(random, processes, withRedis);
    const lasts = lastsOf(random, fault.kind === 'pause' ? longestPause : 14_000);
    faults.push({ at, ...fault, lasts });
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
  if (withRedis && die < 0.45) return { kind: 'redis-unreachable', target: random.pick(processes) };
  return { kind: random.pick(processFaults), target: random.pick(processes) };
}

/** Now and then there is time to recover. */
function untilNext(random: Random): number {
  return random.chance(0.1) ? random.between(5_000, 15_000) : random.between(500, 3_500);
}

function lastsOf(random: Random, longest: number): number {
  return random.chance(0.15) ? random.between(8_000, longest) : random.between(100, 3_000);
}
