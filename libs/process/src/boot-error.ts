import { OperatorError } from '#kernel/config';

/** The configuration prevents the process from starting. The message lists all problems found. */
export class BootError extends OperatorError {
  override readonly name = 'BootError';

  constructor(
    name: string,
    readonly problems: readonly string[],
  ) {
    super(`${name} cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}
