import { Metrics } from '#kernel/observability';
import {
  type Dispatcher,
  HandlerServer,
  patternsByCaller,
  type PatternsByModule,
  type WorkPlacement,
} from '#kernel/messaging';
import {
  withDefaults,
  type RedisStreamsConfiguration,
  type RedisStreamsOptions,
} from '../connection/redis-streams.options.js';
import { groupArguments } from '../events/group-arguments.js';
import { EventChannel } from '../events/event-channel.js';
import { RequestChannel } from '../rpc/request-channel.js';
import { HandlerSlots } from './handler-slots.js';
import { measureQueues } from './queue-gauges.js';
import { StreamConsumer } from './stream-consumer.js';
import { groupSubscriptions } from './subscriptions.js';

export interface RedisStreamsServerConfiguration extends RedisStreamsConfiguration {
  /**
   * The hosted contexts. Event handlers that belong to none are assigned to the first one or, if there is none, to a
   * subscriber with the name of the app.
   */
  readonly contexts: readonly string[];
  /** The requests that each module may send; others are rejected. */
  readonly dependencies: PatternsByModule;
  /** The events that each module subscribes to. */
  readonly subscriptions?: PatternsByModule;
  readonly placement?: WorkPlacement | undefined;
}

/** Events that this process handles concurrently. */
const eventConcurrency = 32;
/** Undeclared groups that are logged; with its Redis user, any subscriber can create any number of groups. */
const maxReported = 100;
/** Time for which events without any subscriber are stored. */
const unsubscribedEventTtlMs = 7 * 24 * 3_600_000;

/**
 * Executes the requests of other processes, and handles all events, also those that this process publishes. One per
 * process, for all contexts it hosts.
 */
export class RedisStreamsServer extends HandlerServer {
  override readonly transportId = Symbol('REDIS_STREAMS');
  private readonly options: RedisStreamsServerConfiguration & RedisStreamsOptions;
  private readonly consumer: StreamConsumer;
  /** Groups that were logged. */
  private readonly reported = new Set<string>();
  private stopMeasuring = (): void => {};

  constructor(
    configuration: RedisStreamsServerConfiguration,
    private readonly dispatcher: Dispatcher,
    private readonly metrics = new Metrics(),
  ) {
    super();
    this.options = withDefaults(configuration);
    this.consumer = new StreamConsumer(this.options, configuration.placement);
  }

  /** Whether messages are being read. */
  isReady(): boolean {
    return this.consumer.ready;
  }

  /** Does not wait for Redis: reading starts once Redis is available. */
  listen(callback: () => void): void {
    const { consumer, dispatcher, metrics, options } = this;
    const { contexts, dependencies, requestConcurrency, maxDeadlineMs, trimIntervalMs } = options;
    const subscriptions = groupSubscriptions(this.eventHandlers, contexts[0] ?? options.name);
    const [requestSlots, eventSlots] = [
      new HandlerSlots(requestConcurrency),
      new HandlerSlots(eventConcurrency),
    ];
    const called = contexts
      .map((context) => [context, patternsByCaller(context, dependencies)] as const)
      .filter(([, callers]) => callers.size > 0);
    const requestChannels = called.map(
      ([context, callers]) =>
        new RequestChannel(
          context,
          callers,
          this.requestHandlers,
          dispatcher,
          consumer,
          requestSlots,
          maxDeadlineMs,
        ),
    );
    const eventChannels = subscriptions.map(
      (subscription) => new EventChannel(subscription, dispatcher, consumer, eventSlots, options),
    );
    consumer.start([...requestChannels, ...eventChannels]);
    consumer.scheduleHousekeeping(trimIntervalMs, () => this.trim());
    this.stopMeasuring = measureQueues(metrics, consumer.commands, consumer.keys, options, subscriptions);
    callback();
  }

  /** Resolves once everything that was read is handled and acknowledged, or after ten seconds. */
  async close(): Promise<void> {
    this.stopMeasuring();
    await this.consumer.stop();
  }

  unwrap<T>(): T {
    return this.consumer.commands.client as unknown as T;
  }

  /** Deletes the events of hosted contexts that every subscriber has handled. */
  private async trim(): Promise<void> {
    const { contexts, subscriptions } = this.options;
    await Promise.all(contexts.map((context) => this.trimEvents(context, subscriptions)));
  }

  private async trimEvents(context: string, subscriptions: PatternsByModule | undefined): Promise<void> {
    const { commands, keys } = this.consumer;
    const args = [unsubscribedEventTtlMs, ...groupArguments(context, subscriptions)];
    const undeclared = await commands.run<string[]>('trimHandled', [keys.events(context)], ...args);
    if (subscriptions) this.reportUndeclared(context, undeclared);
  }

  private reportUndeclared(context: string, groups: readonly string[]): void {
    for (const group of groups) {
      if (this.reported.has(`${context} ${group}`) || this.reported.size >= maxReported) continue;
      this.reported.add(`${context} ${group}`);
      const text = `The consumer group ${group} reads the events of ${context}, but no module declares this subscription`;
      this.logger.warn(`${text}; events that only this group has not handled are deleted after one hour`);
    }
  }
}
