import { OperatorError } from '#kernel/config';

/** The process cannot start as it is configured. Its message lists every problem found, not just the first. */
export class BootError extends OperatorError {
  override readonly name = 'BootError';

  constructor(
    name: string,
    readonly problems: readonly string[],
  ) {
    super(`${name} cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}
