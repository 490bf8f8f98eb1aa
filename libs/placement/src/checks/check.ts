import type { RunningContracts, ProcessRecord } from '#registry';

/** A planned change: one of the two apps of a placement takes more of the work of a context. */
export interface Move {
  readonly context: string;
  /** Name of the app that takes more. */
  readonly app: string;
  /** Its living processes. */
  readonly processes: readonly ProcessRecord[];
  /** The living processes of the app that takes less. */
  readonly others: readonly ProcessRecord[];
  /** All living processes. */
  readonly all: readonly ProcessRecord[];
  /** Returns why the process at a base URL is not ready; undefined if it is. */
  readonly readinessOf: (url: string) => Promise<string | undefined>;
  readonly readContracts: (processes: readonly ProcessRecord[]) => Promise<RunningContracts>;
}

/** Returns why the move must not be made, each with what to do; nothing if it may. */
export type Check = (move: Move) => readonly string[] | Promise<readonly string[]>;
