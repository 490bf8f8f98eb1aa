import { OperatorError } from './operator-error.js';

/** What is the matter with one variable. Holds no secret. */
export interface ConfigProblem {
  readonly variable: string;
  readonly wrong: string;
  readonly given: string;
  readonly expected: string;
}

/** The environment does not make valid settings. Its message lists every problem, one line each. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      ['The configuration is not valid:', ...problems.map((each) => `  ${describeProblem(each)}`)].join('\n'),
    );
  }
}

export function describeProblem({ variable, wrong, given, expected }: ConfigProblem): string {
  return `${variable} ${wrong}: given ${given}, expected ${expected}`;
}
