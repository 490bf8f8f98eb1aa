export interface RedisConnectionOptions {
  /** Standalone server, sentinels or cluster: see `parseRedisUrl`. */
  readonly url: string;
  /** Prefix of every key. */
  readonly prefix: string;
  /** Name of the process; part of its connection, consumer and caller names, so that operators can identify it. */
  readonly name: string;
}

/** Tuning options and their defaults. */
export class RedisStreamsOptions {
  /** Requests that this process executes concurrently. */
  readonly requestConcurrency: number = 128;
  /** Events that this process handles concurrently. */
  readonly eventConcurrency: number = 32;
  /** Maximum number of entries per read. */
  readonly readBatchSize: number = 32;
  /** Milliseconds that a read blocks while there are no new entries. */
  readonly blockMs: number = 2_000;
  /** Milliseconds without a reply after which a connection is considered dead. */
  readonly commandTimeoutMs: number = 4_000;
  /** Milliseconds after which other consumers claim the entries of a silent one. Leases are renewed at a third of it. */
  readonly leaseMs: number = 3_000;
  /** Milliseconds of inactivity after which a consumer without pending entries is removed from its group. */
  readonly staleConsumerTtlMs: number = 60_000;
  /** Deliveries of an idempotent request before its caller gets an unknown outcome. */
  readonly maxRequestDeliveries: number = 3;
  /** Attempts to handle an event before it becomes a dead letter. */
  readonly maxEventAttempts: number = 5;
  /** Milliseconds before the first retry of an event; doubled for each further one, ± 20 %. */
  readonly retryDelayMs: number = 200;
  /** Upper bound of the retry delay of an event, in milliseconds. */
  readonly maxRetryDelayMs: number = 30_000;
  /** Milliseconds between two checks for events whose retry is due. */
  readonly retryPollIntervalMs: number = 200;
  /** Milliseconds for which replies are stored for a caller that has lost its connection. */
  readonly replyTtlMs: number = 60_000;
  /** Milliseconds for which acknowledgements are collected into one batch. */
  readonly ackDelayMs: number = 10;
  /** Milliseconds between two trims of events that every subscriber has handled. */
  readonly trimIntervalMs: number = 2_000;
  /** Milliseconds for which events without any subscriber are stored. */
  readonly unreadEventTtlMs: number = 7 * 24 * 3_600_000;
  /** Milliseconds that `close()` waits for running handlers. */
  readonly drainTimeoutMs: number = 10_000;
  /** Requests of one context that may be waiting or executing; further ones are not sent. */
  readonly maxRequests: number = 10_000;
  /** Events of one context that its stream may hold; at the limit, publishing fails. */
  readonly maxEvents: number = 1_000_000;
  /** Dead letters stored per subscriber; above the limit, the oldest are deleted. */
  readonly maxDeadLetters: number = 100_000;
  /** Calls of this process that may wait for their reply; further ones are not sent. */
  readonly maxPendingCalls: number = 4_096;
  /** Deadline in milliseconds for calls of a plain Nest client, which declare none. */
  readonly defaultDeadlineMs: number = 5_000;
}

export type RedisStreamsConfiguration = RedisConnectionOptions & Partial<RedisStreamsOptions>;

export function withDefaults<T extends RedisStreamsConfiguration>(configuration: T): T & RedisStreamsOptions {
  return { ...new RedisStreamsOptions(), ...configuration };
}
