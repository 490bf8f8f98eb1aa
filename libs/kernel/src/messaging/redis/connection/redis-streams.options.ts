/** Where Redis is, and under which names this process speaks there. */
export interface RedisAddress {
  /** One server, sentinels or a cluster: see `parseRedisUrl`. */
  readonly url: string;
  /** Starts every key. */
  readonly prefix: string;
  /** The process's name; what it reads and writes carries it, so that an operator can tell who is who. */
  readonly name: string;
}

/** What may be tuned, with its defaults. */
export class RedisStreamsOptions {
  /** Requests this process executes at once. */
  readonly requestConcurrency: number = 128;
  /** Events this process handles at once. */
  readonly eventConcurrency: number = 32;
  /** Entries taken by one read. */
  readonly prefetch: number = 32;
  /** Milliseconds a read waits for something to arrive. */
  readonly blockMs: number = 2_000;
  /** Milliseconds without an answer after which a connection is taken for dead. */
  readonly silenceMs: number = 4_000;
  /** Milliseconds after which what a silent replica holds is taken from it. Renewed at a third of it. */
  readonly leaseMs: number = 3_000;
  /** Milliseconds of silence after which the name of a consumer that owns nothing is removed. */
  readonly forgetConsumersMs: number = 60_000;
  /** Times a repeatable request is handed out before its caller is told that the outcome is unknown. */
  readonly requestDeliveries: number = 3;
  /** Times an event is tried before it becomes a dead letter. */
  readonly eventAttempts: number = 5;
  /** Milliseconds before the first retry of an event; doubled for each further one, ± 20 %. */
  readonly retryDelayMs: number = 200;
  /** Milliseconds no retry of an event waits for longer than. */
  readonly maxRetryDelayMs: number = 30_000;
  /** Milliseconds between two looks for events whose retry is due. */
  readonly retryPollMs: number = 200;
  /** Milliseconds for which answers wait for a caller that has lost its connection. */
  readonly replyTtlMs: number = 60_000;
  /** Milliseconds for which acknowledgements are collected. */
  readonly ackDelayMs: number = 10;
  /** Milliseconds between two trimmings of what every subscriber has handled. */
  readonly trimMs: number = 2_000;
  /** Milliseconds for which events without any subscriber are kept. */
  readonly unreadEventTtlMs: number = 7 * 24 * 3_600_000;
  /** Milliseconds that `close()` waits for what is running. */
  readonly drainMs: number = 10_000;
  /** Requests of one context waiting or executing; above it, new ones are not sent. */
  readonly maxRequests: number = 10_000;
  /** Events of one context in its stream; above it, publishing fails. */
  readonly maxEvents: number = 1_000_000;
  /** Dead letters kept per subscriber; above it, the oldest are dropped. */
  readonly maxDeadLetters: number = 100_000;
  /** Calls of this process waiting for their answer; above it, new ones are not sent. */
  readonly maxCalls: number = 4_096;
  /** Milliseconds a call of a plain Nest client has, as it declares none. */
  readonly plainDeadlineMs: number = 5_000;
}

export type RedisStreamsConfiguration = RedisAddress & Partial<RedisStreamsOptions>;

export function withDefaults<T extends RedisStreamsConfiguration>(given: T): T & RedisStreamsOptions {
  return { ...new RedisStreamsOptions(), ...given };
}
