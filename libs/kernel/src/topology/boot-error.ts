/** The process cannot start as it is configured. Its message lists every problem found, not just the first. */
export class BootError extends Error {
  constructor(
    name: string,
    readonly problems: readonly string[],
  ) {
    super(`${name} cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = BootError.name;
  }
}
