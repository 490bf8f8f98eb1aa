import { killAtEachWrite } from './faults/crash-points.js';
import { crashOperations, findCrashOperation } from './crash-operations.js';
import type { ChaosEnvironment } from './environment.js';
import { planFaults } from './faults/fault-plan.js';
import { flashSale } from './flash-sale.js';
import { checkIdempotency } from './idempotency.js';
import { Random } from './random.js';
import { runFaults } from './faults/run-faults.js';

interface ExperimentOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Size of the experiment, for experiments that do not run for a fixed time. */
  readonly count: number | undefined;
  /** Distance between two crash points, in socket writes. */
  readonly every: number;
  /** Names of the operations to run at each crash point; by default one per crash point, in rotation. */
  readonly scenarios: readonly string[] | undefined;
}

type Experiment = (environment: ChaosEnvironment, options: ExperimentOptions) => Promise<string[]>;

/** The available experiments by name. Each returns descriptions of the problems it found. */
export const experiments: Readonly<Record<string, Experiment>> = {
  faults: (environment, { minutes, seed }) => {
    const durationMs = minutes * 60_000;
    const { processes, topology } = environment;
    const plan = planFaults(
      new Random(seed),
      durationMs,
      processes.names,
      topology.needsRedis,
      topology.movable,
    );
    return runFaults(environment, plan, durationMs, seed);
  },
  'crash-points': (environment, { count = 40, every, scenarios: names }) => {
    const writes = Array.from({ length: count }, (_, index) => index * every + 1);
    const points = writes.flatMap((write, index) => {
      const operations = names?.map(findCrashOperation) ?? [crashOperations[index % crashOperations.length]!];
      return operations.map((operation) => ({ operation, write }));
    });
    return killAtEachWrite(environment, points);
  },
  'flash-sale': (environment, { count = 1_000 }) =>
    flashSale(environment, { buyers: count, units: count / 10, concurrency: count / 5 }),
  idempotency: (environment, { count = 200 }) =>
    checkIdempotency(environment, { keys: count, requestsPerKey: 50 }),
};
