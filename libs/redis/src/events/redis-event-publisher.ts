import { randomUUID } from 'node:crypto';
import type { Tracing } from '#kernel/observability';
import {
  contextOf,
  type PatternsByModule,
  EventPublisher,
  type EventProgress,
  type OutgoingEvent,
  unreachableBecause,
} from '#kernel/messaging';
import { serialise, type EventFrame } from '../frames.js';
import { groupArguments } from './group-arguments.js';
import { RedisConnection } from '../connection/redis-connection.js';
import { isRejected, isUnsent } from '../connection/redis-errors.js';
import { RedisKeys } from '../connection/redis-keys.js';
import { withDefaults, type RedisStreamsConfiguration } from '../connection/redis-streams.options.js';

/** Events that the stream of one context may hold; at the limit, publishing fails. */
const maxEvents = 1_000_000;

interface RedisEventPublisherConfiguration extends RedisStreamsConfiguration {
  /** The events that each module subscribes to. */
  readonly subscriptions?: PatternsByModule;
}

/** Adds events to the event stream of their context. */
export class RedisEventPublisher extends EventPublisher {
  override readonly awaitsSubscribers = false;
  private readonly keys: RedisKeys;
  private readonly connection: RedisConnection;
  private readonly maxMessageBytes: number;

  constructor(
    private readonly configuration: RedisEventPublisherConfiguration,
    tracing: Tracing | null = null,
  ) {
    super(tracing);
    this.keys = new RedisKeys(configuration.prefix);
    const { commandTimeoutMs, maxMessageBytes } = withDefaults(configuration);
    this.maxMessageBytes = maxMessageBytes;
    this.connection = new RedisConnection(configuration, 'publishes', commandTimeoutMs);
  }

  isReady(): boolean {
    return this.connection.ready;
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    return this.connection.open();
  }

  /**
   * @throws Unreachable when Redis is unavailable or full: retrying with the same event is always safe; RangeError if the
   * event is too long
   */
  protected async deliver(event: OutgoingEvent): Promise<void> {
    const { id, pattern, aggregateId, body, headers, occurredAt } = event;
    await this.connect();
    const context = contextOf(pattern);
    const frame: EventFrame = { i: id, p: pattern, a: aggregateId, d: body, h: headers, o: occurredAt };
    const added = this.connection.run<string[]>(
      'addBounded',
      [this.keys.events(context)],
      maxEvents,
      serialise(frame, this.maxMessageBytes),
    );
    const ids = await added.catch((error: Error) => {
      const outcome = isRejected(error) || isUnsent(error) ? 'not-sent' : 'unknown';
      throw unreachableBecause(context, outcome, error.message);
    });
    if (ids.length === 0) throw unreachableBecause(context, 'not-sent', 'the event stream is full');
  }

  /** A restarted server may have lost its latest writes even with persistence. */
  override async detectDataLoss(
    context: string,
    onLoss: () => Promise<void>,
    lockMs = 20_000,
  ): Promise<void> {
    const key = this.keys.eventsEpoch(context);
    const token = `republish:${randomUUID()}`;
    const begun = await this.query<number>(context, 'beginLossHandling', [key], token, lockMs);
    if (begun === 0) return;
    await onLoss();
    await this.query(context, 'endLossHandling', [key], token);
  }

  override async progress(context: string, previous = ''): Promise<EventProgress | undefined> {
    const keys = [this.keys.eventsEpoch(context), this.keys.events(context)] as const;
    const args = [previous, ...groupArguments(context, this.configuration.subscriptions)];
    const result = await this.query<[string, number] | null>(context, 'measureProgress', keys, ...args);
    return result ? { current: result[0], isPreviousHandled: result[1] === 1 } : undefined;
  }

  /** @throws Unreachable without a reply of Redis; the error of Redis if it has rejected the script */
  private query<T>(context: string, ...command: Parameters<RedisConnection['run']>): Promise<T> {
    return this.connection.run<T>(...command).catch((error: Error) => {
      throw isRejected(error) ? error : unreachableBecause(context, 'unknown', error.message);
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
