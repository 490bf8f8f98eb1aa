import { setTimeout as delay } from 'node:timers/promises';
import { p99Of, requestsBetween, totalOf, type RequestCounts } from '../model/request-counts.js';
import type { Placement } from '../model/placement.js';
import { PlacementChanged, PlacementDenied } from './errors.js';
import type { ChangeOptions, PlacementControl } from './placement-control.js';

const sampleMs = 1_000;
/** Fewer requests during a step do not allow a conclusion. */
const minRequests = 50;
/** Attempts, one per second, to revert the change while Redis is unavailable. */
const maxReverts = 30;
const [maxP99Factor, maxP99AddedMs, maxFailedAddedPercent] = [2, 5, 1];

export interface RampOptions extends Omit<ChangeOptions, 'onStored'> {
  readonly steps: readonly number[];
  /** Milliseconds for which each step is observed. */
  readonly holdMs: number;
  /** Number of dead letters at the moment. */
  readonly countDeadLetters: () => Promise<number>;
  /** Called after each step with its requests. */
  readonly onStep: (percent: number, requests: RequestCounts) => void;
  /** Ends the ramp early. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives a context to an app in steps. Returns why the ramp ended early, after restoring the shares before it; undefined
 * if all steps succeeded. The baseline is measured before the first step, for as long as a step. Before it
 * throws, it restores these shares too, except for `PlacementChanged`: then the shares are those of another change.
 * @throws PlacementDenied before the first step if there are too few requests to compare with, a dead letter was added,
 *   or the ramp was interrupted
 */
export async function ramp(
  control: PlacementControl,
  context: string,
  to: string,
  { steps, holdMs, countDeadLetters, onStep, signal, ...options }: RampOptions,
): Promise<string | undefined> {
  const before = (await control.snapshot()).placementOf(context);
  const stored: Placement[] = [];
  const expected = () => stored.at(-1)?.revision ?? options.expected ?? before?.revision ?? 0;
  const onStored = (placement: Placement) => void stored.push(placement);
  const observe = await observer(control, context, { holdMs, countDeadLetters, signal });
  const baseline = await observe(() => undefined);
  if (baseline.problem !== undefined) throw new PlacementDenied([`not started: ${baseline.problem}`]);
  let mustNotRevert = false;
  try {
    for (const percent of steps) {
      await control.changeShares(context, to, percent, { ...options, expected: expected(), onStored });
      const { requests, problem } = await observe((step) => deterioration(baseline.requests, step));
      onStep(percent, requests);
      if (problem !== undefined) return `at ${percent} %: ${problem}`;
    }
    mustNotRevert = true;
    return undefined;
  } catch (error) {
    mustNotRevert = error instanceof PlacementChanged;
    throw error;
  } finally {
    const shares = stored[0]?.previous;
    const previous = before?.previous ?? null;
    if (!mustNotRevert && shares)
      await retryWhileRedisIsUnavailable(() =>
        control.forceShares(context, shares, options.by, { expected: expected(), previous }),
      );
  }
}

/** Returns a function that observes the requests for `holdMs`, or until there is a problem. */
async function observer(
  control: PlacementControl,
  context: string,
  { holdMs, countDeadLetters, signal }: Pick<RampOptions, 'holdMs' | 'countDeadLetters' | 'signal'>,
) {
  const deadLetters = await countDeadLetters();
  const read = async () => (await control.snapshot()).requestsTo(context);
  return async (problemOf: (requests: RequestCounts) => string | undefined) => {
    const start = await read();
    for (const until = performance.now() + holdMs; ;) {
      await delay(Math.min(sampleMs, holdMs), undefined, { signal }).catch(() => undefined);
      const requests = requestsBetween(start, await read());
      const added = (await countDeadLetters()) - deadLetters;
      const isOver = performance.now() >= until;
      const problem = signal?.aborted
        ? 'interrupted'
        : added > 0
          ? `${added} new dead letters`
          : isOver && totalOf(requests) < minRequests
            ? `only ${totalOf(requests)} of ${minRequests} requests in ${holdMs / 1_000} s: hold each step for longer, or set the share without a ramp`
            : problemOf(requests);
      if (problem !== undefined || isOver) return { requests, problem };
    }
  };
}

async function retryWhileRedisIsUnavailable(revert: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await revert();
      return;
    } catch (error) {
      if (error instanceof PlacementDenied || attempt === maxReverts) throw error;
      await delay(sampleMs);
    }
}

/** An open circuit breaker counts as failures: the requests it rejects are executed by the sending process. */
function deterioration(baseline: RequestCounts, step: RequestCounts): string | undefined {
  if (totalOf(step) < minRequests) return undefined;
  const [before, after] = [baseline, step].map(
    (requests) => (100 * requests.failed) / Math.max(1, totalOf(requests)),
  ) as [number, number];
  if (after > before + maxFailedAddedPercent)
    return `${after.toFixed(1)} % of the requests failed or were taken over (before: ${before.toFixed(1)} %)`;
  const [p99Before, p99After] = [p99Of(baseline), p99Of(step)];
  return p99Before > 0 && p99After > maxP99Factor * p99Before + maxP99AddedMs
    ? `p99 ${p99After.toFixed(1)} ms (before: ${p99Before.toFixed(1)} ms)`
    : undefined;
}
