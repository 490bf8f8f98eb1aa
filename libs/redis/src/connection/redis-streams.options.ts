import { maxDeadlineMs } from '#contracts/definition';

export interface RedisConnectionOptions {
  /** Standalone server, sentinels or cluster: see `parseRedisUrl`. */
  readonly url: string;
  /** Prefix of every key. */
  readonly prefix: string;
  /** Name of the app; part of its connection, consumer and caller names, so that operators can identify it. */
  readonly name: string;
}

/** Limits and times that tests override, with their defaults. */
export class RedisStreamsOptions {
  /**
   * Requests that this process executes concurrently. A calling module can use about three quarters, 576. Four of its processes
   * together send at most 512 to one context by default (`CALLS_MAX_CONCURRENT`), so that its pings are read while all of these
   * wait for database connections.
   */
  readonly requestConcurrency: number = 768;
  /** Milliseconds after which a request has reached its deadline, even if it was sent with a later one. */
  readonly maxDeadlineMs: number = maxDeadlineMs;
  /** Milliseconds that a read blocks while there are no new entries. */
  readonly blockMs: number = 2_000;
  /** Milliseconds without a reply after which a connection is considered dead. */
  readonly commandTimeoutMs: number = 4_000;
  /** Milliseconds after which other consumers claim the entries of a silent one. Leases are renewed at a third of it. */
  readonly leaseMs: number = 3_000;
  /** Milliseconds of inactivity after which a consumer without pending entries is removed from its group. */
  readonly staleConsumerTtlMs: number = 60_000;
  /** Attempts to handle an event before it becomes a dead letter. */
  readonly maxEventAttempts: number = 5;
  /** Milliseconds before the first retry of an event; doubled for each further one, ± 20 %, up to `leaseMs`. */
  readonly retryDelayMs: number = 200;
  /** Milliseconds before an event is retried after a transient error, ± 20 %, up to `leaseMs`. */
  readonly transientRetryMs: number = 1_000;
  /** Milliseconds between two checks for entries whose lease has expired or whose retry is due. */
  readonly claimIntervalMs: number = 200;
  /** Milliseconds between two trims of events that every subscriber has handled. */
  readonly trimIntervalMs: number = 2_000;
  /** Maximum wait in milliseconds for running handlers on shutdown. */
  readonly drainTimeoutMs: number = 10_000;
  /**
   * Bytes of a message as JSON, at most. Longer ones are not sent; of longer ones in a stream, only an excerpt is read,
   * which is not a valid message.
   */
  readonly maxMessageBytes: number = 8_388_608;
  /** Maximum number of requests of one caller to one context that are waiting or executing; further ones are not sent. */
  readonly maxRequests: number = 10_000;
}

export type RedisStreamsConfiguration = RedisConnectionOptions & Partial<RedisStreamsOptions>;

export function withDefaults<T extends RedisStreamsConfiguration>(configuration: T): T & RedisStreamsOptions {
  return { ...new RedisStreamsOptions(), ...configuration };
}
