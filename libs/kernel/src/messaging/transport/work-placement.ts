import type { OutgoingRequest, RequestTransport } from './request-transport.js';

/** A process record and its remaining time, as read from the process directory. */
interface RegisteredProcess {
  /** JSON. */
  readonly record: string;
  /** The modules that the process has registered as hosting. */
  readonly modules: readonly string[];
  /** Milliseconds until the record expires, by the clock of Redis. */
  readonly expiresInMs: number;
}

export interface DirectoryContent {
  /** The modules whose processes were read. */
  readonly modules: readonly string[];
  readonly processes: readonly RegisteredProcess[];
  /** The stored placement of each context that has one, as JSON. */
  readonly placements: ReadonlyMap<string, string>;
}

/** A placement that Redis has lost. */
export interface PlacementToRestore {
  readonly context: string;
  readonly json: string;
  readonly revision: number;
}

/**
 * Decides which of several apps that host a context works on it first. It is a preference, never a lock: any process may do
 * any work at any time, and processes may disagree.
 */
export interface WorkPlacement {
  /**
   * Whether `context` has a placement or several apps host it. Then the results of the other methods can change at any time.
   */
  isShared(context: string): boolean;
  /** Whether this process reads the requests and events of `context`, relays its events and runs its periodic jobs. */
  isActive(context: string): boolean;
  /** Whether this process reads redirected requests: if it belongs to the target app, or if that cannot take them. */
  readsRedirectedRequests(context: string): boolean;
  /** Sends a request to a context that this process hosts; undefined if the context is not shared. */
  request(
    call: OutgoingRequest,
    local: RequestTransport,
    remote: RequestTransport | undefined,
  ): Promise<unknown> | undefined;
  /** What this process adds to its registry record. */
  describe(): object;
  /**
   * Applies the placements read from Redis, after each read of the process directory, in a process of the app `self`. Returns
   * those that Redis has lost, or has only in an older revision, and that must be stored again.
   */
  update(
    content: DirectoryContent,
    self: { readonly name: string; readonly hosts: readonly string[] },
  ): readonly PlacementToRestore[];
}

/**
 * Injection token of the `WorkPlacement` of an application; without one, every process works on all contexts it hosts.
 */
export const WORK_PLACEMENT = Symbol('WORK_PLACEMENT');

/** Time in milliseconds after which waiting work is taken by any process, active or not. */
export const takeoverAfterMs = 10_000;
/** The same for requests: less than their deadline, so that another app can still execute them. */
export const requestTakeoverAfterMs = 1_000;
