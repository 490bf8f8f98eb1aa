import { readCommandLine, UsageError } from '#process';
import { redisVariables } from '../cli/environment.js';

export interface AdviseOptions {
  readonly forMs: number;
  /** Contexts that an operator wants to run alone. */
  readonly requested: readonly string[];
  /** File for the recording. */
  readonly save: string | undefined;
}

const command = 'npm run advise';

/** @throws UsageError */
export function readOptions(): AdviseOptions {
  const { values } = readCommandLine({
    command,
    purpose:
      'Measures the running processes, and recommends for each context whether to keep, split or merge it.',
    options: {
      for: {
        type: 'string',
        value: '<duration>',
        description: 'Duration of the measurement in seconds, at least 5s.',
        default: '60s',
      },
      requested: {
        type: 'string',
        value: '<context>',
        description: 'A context that should run in a process of its own.',
        multiple: true,
        default: [],
      },
      save: { type: 'string', value: '<file>', description: 'Writes the measurement to this JSON file.' },
    },
    environment: {
      ...redisVariables,
      OPERATOR_TOKEN: 'Token for the metrics of the processes, if they require one.',
    },
    example: '--for 30s --requested orders',
  });
  const [, seconds] = /^(\d+)s$/.exec(values.for) ?? [];
  if (seconds === undefined || Number(seconds) < 5)
    throw new UsageError(command, `--for must be at least 5s, such as 60s; got ${values.for}.`);
  return { forMs: Number(seconds) * 1_000, requested: values.requested, save: values.save };
}
