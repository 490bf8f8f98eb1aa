import { OperatorError } from './operator-error.js';

/** A problem with one environment variable. Contains no secret value. */
export interface ConfigProblem {
  readonly variable: string;
  readonly reason: string;
  readonly given: string;
  readonly expected: string;
}

/** The environment is invalid. The message lists every problem on its own line. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      ['The configuration is not valid:', ...problems.map((each) => `  ${describeProblem(each)}`)].join('\n'),
    );
  }
}

export function describeProblem({ variable, reason, given, expected }: ConfigProblem): string {
  return `${variable} ${reason}: given ${given}, expected ${expected}`;
}
