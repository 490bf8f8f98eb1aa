import '../cli/report-operator-errors.js';
import { hostname, userInfo } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { dependencies } from '#contracts/contexts';
import { Configuration, OperatorError } from '#kernel/config';
import { RedisSettings, ProcessDirectory, RedisDeadLetters } from '#redis';
import {
  PlacementControl,
  PlacementNotApplied,
  PlacementDenied,
  p99Of,
  ramp,
  shareOf,
  totalOf,
} from '#placement';
import { printErrorLine, printLine } from '../cli/print-line.js';
import { useRunningSplit } from '../cli/use-split.js';
import { readOptions, type PlacementOptions } from './options.js';
import { placementTable } from './placement-table.js';

// Moves contexts between apps while they run.
// Exit codes: 0 done, 1 denied, 2 not all processes applied the change or the arguments are not acceptable, 3 ramp reverted.

const exitCodes = { denied: 1, notApplied: 2, rampReverted: 3 } as const;
const measuringMs = { list: 1_000, change: 5_000 } as const;

const options = readOptions();
useRunningSplit();
const { redisUrl: url, redisPrefix: prefix } = new Configuration().of(RedisSettings);
if (!url)
  throw new OperatorError(
    'Placements are stored in Redis: set REDIS_URL and REDIS_PREFIX, also for the processes. Without Redis, all contexts run in one process.',
  );
const connection = { url, prefix, name: 'placement' };
const directory = new ProcessDirectory(connection, Object.keys(dependencies));
const deadLetters = new RedisDeadLetters(connection);
await Promise.all([directory.connect(), deadLetters.connect()]);
const control = new PlacementControl(directory);
try {
  await control.snapshot().catch(() => {
    throw new OperatorError('Cannot connect to Redis at REDIS_URL.');
  });
  process.exitCode = await execute(options);
} catch (error) {
  if (error instanceof PlacementDenied) {
    for (const problem of error.problems) printErrorLine(`denied: ${problem}`);
    process.exitCode = exitCodes.denied;
  } else if (error instanceof PlacementNotApplied) {
    printErrorLine(error.message);
    process.exitCode = exitCodes.notApplied;
  } else throw error;
} finally {
  await Promise.all([directory.close(), deadLetters.close()]);
}

async function execute({
  command,
  waivedChecks,
  by = `${userInfo().username}@${hostname()}`,
}: PlacementOptions): Promise<number> {
  switch (command.kind) {
    case 'list':
      await printTable(measuringMs.list);
      return 0;
    case 'back':
      await control.undoLastChange(command.context, by);
      break;
    case 'home':
      await control.returnToBaseApp(command.context, by);
      break;
    case 'share':
      await control.changeShares(command.context, command.to, command.percent, { by, waived: waivedChecks });
      break;
    case 'ramp': {
      const { context, to, steps, holdMs } = command;
      const interrupted = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
      const reverted = await ramp(control, context, to, {
        signal: interrupted.signal,
        by,
        waived: waivedChecks,
        steps,
        holdMs,
        countDeadLetters: async () => (await deadLetters.list()).length,
        onStep: (percent, requests) =>
          printLine(
            `${percent} %: ${totalOf(requests)} requests, ${(shareOf(requests) ?? 0).toFixed(1)} % executed by ${to}, ${requests.failed} failed, p99 ${p99Of(requests).toFixed(1)} ms`,
          ),
      });
      if (reverted === undefined) break;
      printErrorLine(`reverted ${reverted}`);
      return exitCodes.rampReverted;
    }
  }
  await printTable(measuringMs.change);
  return 0;
}

/** Measures for a while before it prints. */
async function printTable(ms: number): Promise<void> {
  const before = await control.snapshot();
  await delay(ms);
  const table = placementTable(before, await control.snapshot());
  for (const line of table.split('\n')) printLine(line);
}
