/** Where a command writes its result and its problems. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}
