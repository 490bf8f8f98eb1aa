/** A Lua script that Redis executes atomically. */
export interface Script {
  readonly name: string;
  /** Number of leading arguments that are keys. */
  readonly keys: number;
  readonly lua: string;
}
