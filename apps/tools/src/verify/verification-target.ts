import type { Redis } from 'ioredis';
import type { Sql } from '#dev';

export const contexts = ['auth', 'products', 'orders'] as const;
export type Context = (typeof contexts)[number];

export interface RedisTarget {
  /** The single server, or every master of a cluster; each is scanned for its own keys. */
  readonly servers: readonly Redis[];
  readonly prefix: string;
  close(): void;
}

/** Read-only connections to the databases and Redis that are verified. */
export interface VerificationTarget {
  readonly databases: Readonly<Record<Context, Sql>>;
  /** Undefined if all contexts run in one process. */
  readonly redis: RedisTarget | undefined;
  /** Rows and entries that changed within this many seconds may be in flight and are ignored. */
  readonly graceSeconds: number;
}
