import { setTimeout as delay } from 'node:timers/promises';
import { p99Of, requestsBetween, totalOf, type RequestCounts } from '../model/request-counts.js';
import type { ChangeOptions, PlacementControl } from './placement-control.js';

const sampleMs = 1_000;
/** Fewer requests do not allow a conclusion. */
const minRequests = 50;
const [maxP99Factor, maxP99AddedMs, maxFailedAddedPercent] = [2, 5, 1];

export interface RampOptions extends ChangeOptions {
  readonly steps: readonly number[];
  /** Milliseconds for which each step is observed. */
  readonly holdMs: number;
  /** Number of dead letters at the moment. */
  readonly countDeadLetters: () => Promise<number>;
  /** Called after each step with its requests. */
  readonly onStep: (percent: number, requests: RequestCounts) => void;
}

/**
 * Gives a context to an app in steps. Returns why the ramp ended early, after restoring the shares before it; undefined if all
 * steps succeeded. The baseline is measured before the first step, for as long as a step.
 */
export async function ramp(
  control: PlacementControl,
  context: string,
  to: string,
  { steps, holdMs, countDeadLetters, onStep, ...options }: RampOptions,
): Promise<string | undefined> {
  const before = (await control.snapshot()).sharesOf(context);
  const deadLetters = await countDeadLetters();
  const read = async () => (await control.snapshot()).requestsTo(context);
  const observe = async (problemOf: (requests: RequestCounts) => string | undefined) => {
    const start = await read();
    for (const until = performance.now() + holdMs; ;) {
      await delay(Math.min(sampleMs, holdMs));
      const requests = requestsBetween(start, await read());
      const added = (await countDeadLetters()) - deadLetters;
      const problem = added > 0 ? `${added} new dead letters` : problemOf(requests);
      if (problem !== undefined || performance.now() >= until) return { requests, problem };
    }
  };
  const { requests: baseline } = await observe(() => undefined);
  const revert = async (): Promise<unknown> => before && control.place(context, before, options.by);
  for (const [n, percent] of steps.entries()) {
    await control.give(context, to, percent, options).catch(async (error: Error) => {
      if (n > 0) await revert();
      throw error;
    });
    const { requests, problem } = await observe((step) => deterioration(baseline, step));
    onStep(percent, requests);
    if (problem === undefined) continue;
    await revert();
    return `at ${percent} %: ${problem}`;
  }
  return undefined;
}

/** An open circuit breaker counts as failures: the requests it rejects are executed by the other app. */
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
