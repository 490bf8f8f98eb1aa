import type { Redis } from 'ioredis';
import type { ContextName } from '#contracts/contexts';
import type { Sql } from '#dev';

export interface RedisTarget {
  /** The single server, or every master of a cluster; each is scanned for its own keys. */
  readonly servers: readonly Redis[];
  readonly prefix: string;
  close(): void;
}

/** Read-only connections to the databases and Redis that are verified. */
export interface VerificationTarget {
  readonly databases: Readonly<Record<ContextName, Sql>>;
  /** Undefined if all contexts run in one process. */
  readonly redis: RedisTarget | undefined;
  /** Rows and entries that changed within this many seconds may be in flight and are ignored. */
  readonly graceSeconds: number;
}
