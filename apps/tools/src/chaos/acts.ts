import { killAtEachWrite } from './crash-points.js';
import { planOf } from './plan.js';
import { Random } from './random.js';
import { repeatKeys } from './repeated-keys.js';
import { play } from './run.js';
import { rush } from './rush.js';
import type { Stage } from './stage.js';
import { stories, storyNamed } from './stories.js';

export interface ActOptions {
  readonly minutes: number;
  readonly seed: number;
  /** How much of it, where it is not a matter of time. */
  readonly count: number | undefined;
  /** From one crash point to the next, in writes. */
  readonly every: number;
  /** Those told at each crash point, by name; otherwise all, one after the other. */
  readonly stories: readonly string[] | undefined;
}

type Act = (stage: Stage, options: ActOptions) => Promise<string[]>;

/** What can be done to a shop. Each answers what was wrong afterwards, in words. */
export const acts: Readonly<Record<string, Act>> = {
  faults: (stage, { minutes, seed }) => {
    const durationMs = minutes * 60_000;
    const plan = planOf(new Random(seed), durationMs, stage.fleet.names, stage.topology.needsRedis);
    return play(stage, plan, durationMs, seed);
  },
  'crash-points': (stage, { count = 40, every, stories: wanted }) => {
    const writes = Array.from({ length: count }, (_, index) => index * every + 1);
    const points = writes.flatMap((write, index) => {
      const told = wanted?.map(storyNamed) ?? [stories[index % stories.length]!];
      return told.map((story) => ({ story, write }));
    });
    return killAtEachWrite(stage, points);
  },
  rush: (stage, { count = 1_000 }) => rush(stage, { buyers: count, units: count / 10, atOnce: count / 5 }),
  keys: (stage, { count = 200 }) => repeatKeys(stage, { keys: count, times: 50 }),
};
