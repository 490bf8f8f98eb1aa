/** A step that Redis carries out as one: nothing else happens in between. */
export interface Script {
  readonly name: string;
  /** How many of the arguments are keys. */
  readonly keys: number;
  readonly lua: string;
}
