import type { Redis } from 'ioredis';
import type { Sql } from '#dev';

export const contexts = ['auth', 'products', 'orders'] as const;
export type Context = (typeof contexts)[number];

export interface RedisGround {
  /** Each holds keys of its own, and looks after those alone. */
  readonly servers: readonly Redis[];
  readonly prefix: string;
  close(): void;
}

/** What is looked into. Nothing in it is changed. */
export interface Ground {
  readonly databases: Readonly<Record<Context, Sql>>;
  /** Undefined where everything runs in one process. */
  readonly redis: RedisGround | undefined;
  /** What has changed within this many seconds may still be on its way, and is not looked at. */
  readonly settledSeconds: number;
}
