import type { Random } from '../random.js';

/** Weighted by repetition. */
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
  | 'move'
  | (typeof postgresFaults)[number];

export interface Fault {
  /** Milliseconds from the start of the run to the injection. */
  readonly startMs: number;
  readonly kind: FaultKind;
  /** Name of a process, `redis` or `postgres`; of a move, the context. */
  readonly target: string;
  /** Of a move: the new share of the target app. */
  readonly percent?: number;
  /** Milliseconds from the injection until the fault is reverted. */
  readonly durationMs: number;
}

/** Shares of the app that a context moves to, in percent. */
const shares = [0, 10, 50, 100] as const;

/** Generates a random schedule of faults. A process may be paused for longer than any lease; in long runs up to 60 s. */
export function planFaults(
  random: Random,
  runMs: number,
  processes: readonly string[],
  withRedis: boolean,
  movable: readonly string[] = [],
): Fault[] {
  const faults: Fault[] = [];
  const maxPauseMs = Math.min(60_000, Math.max(14_000, runMs / 10));
  for (let startMs = random.between(500, 1_500); startMs < runMs; startMs += randomIntervalMs(random)) {
    const fault = randomFault(random, processes, withRedis, movable);
    const durationMs = randomDurationMs(random, fault.kind === 'pause' ? maxPauseMs : 14_000);
    faults.push({ startMs, ...fault, durationMs });
  }
  return faults;
}

function randomFault(
  random: Random,
  processes: readonly string[],
  withRedis: boolean,
  movable: readonly string[],
): Pick<Fault, 'kind' | 'target' | 'percent'> {
  if (movable.length > 0 && random.chance(0.5))
    return { kind: 'move', target: random.pick(movable), percent: random.pick(shares) };
  const value = random.next();
  if (value < 0.15) return { kind: random.pick(postgresFaults), target: 'postgres' };
  if (withRedis && value < 0.35) return { kind: random.pick(redisFaults), target: 'redis' };
  if (withRedis && value < 0.45) return { kind: 'redis-unreachable', target: random.pick(processes) };
  return { kind: random.pick(processFaults), target: random.pick(processes) };
}

/** One interval in ten is long enough for the system to recover. */
function randomIntervalMs(random: Random): number {
  return random.chance(0.1) ? random.between(5_000, 15_000) : random.between(500, 3_500);
}

function randomDurationMs(random: Random, maxMs: number): number {
  return random.chance(0.15) ? random.between(8_000, maxMs) : random.between(100, 3_000);
}
