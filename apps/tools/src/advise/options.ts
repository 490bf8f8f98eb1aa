import { parseArgs } from 'node:util';
import { OperatorError } from '#kernel/config';

export interface AdviseOptions {
  readonly forMs: number;
  /** Contexts that an operator wants to run alone. */
  readonly requested: readonly string[];
  /** File for the recording. */
  readonly save: string | undefined;
}

const usage = 'Usage: npm run advise -- [--for 60s] [--requested <context>]… [--save <file>]';

/** @throws OperatorError with the usage */
export function parseOptions(args: readonly string[]): AdviseOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      for: { type: 'string', default: '60s' },
      requested: { type: 'string', multiple: true, default: [] },
      save: { type: 'string' },
    },
  });
  const [, seconds] = /^(\d+)s$/.exec(values.for) ?? [];
  if (seconds === undefined || Number(seconds) < 5)
    throw new OperatorError(`${usage}. --for must be at least 5s; got ${values.for}.`);
  return { forMs: Number(seconds) * 1_000, requested: values.requested, save: values.save };
}
