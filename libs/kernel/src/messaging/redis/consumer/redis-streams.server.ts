import { Semaphore } from '#kernel/concurrency';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { HandlerServer } from '../../dispatch/handler-server.js';
import { EventChannel } from '../events/event-channel.js';
import { measureQueues } from './queue-gauges.js';
import { RedisKeys } from '../connection/redis-keys.js';
import {
  withDefaults,
  type RedisStreamsConfiguration,
  type RedisStreamsOptions,
} from '../connection/redis-streams.options.js';
import { StreamConsumer } from './stream-consumer.js';
import { RequestChannel } from '../rpc/request-channel.js';
import { trimHandled } from '../scripts/index.js';
import { groupSubscriptions, type Subscription } from './subscriptions.js';

export interface RedisStreamsServerConfiguration extends RedisStreamsConfiguration {
  /** The hosted contexts. Subscribers that belong to no context are assigned to the first one, or to the process. */
  readonly contexts: readonly string[];
}

/** Executes requests and handles events from other processes. One per process, for all contexts it hosts. */
export class RedisStreamsServer extends HandlerServer {
  override readonly transportId = Symbol('REDIS_STREAMS');
  private readonly options: RedisStreamsServerConfiguration & RedisStreamsOptions;
  private readonly keys: RedisKeys;
  private readonly consumer: StreamConsumer;
  private stopMeasuring = (): void => {};

  constructor(
    configuration: RedisStreamsServerConfiguration,
    private readonly dispatcher: Dispatcher,
  ) {
    super();
    this.options = withDefaults(configuration);
    this.keys = new RedisKeys(configuration.prefix);
    this.consumer = new StreamConsumer(this.options);
  }

  /** Whether messages are being read. */
  isConnected(): boolean {
    return this.consumer.ready;
  }

  /** Does not wait for Redis: reading starts once Redis is available. */
  listen(callback: () => void): void {
    const { contexts, retryPollIntervalMs, trimIntervalMs } = this.options;
    const eventChannels = this.createEventChannels();
    this.consumer.start([...this.createRequestChannels(), ...eventChannels]);
    for (const channel of eventChannels)
      this.consumer.scheduleHousekeeping(retryPollIntervalMs, () => channel.promoteDue());
    this.consumer.scheduleHousekeeping(trimIntervalMs, () => this.trim());
    const queues = { contexts, subscriptions: this.subscriptions() };
    this.stopMeasuring = measureQueues(this.consumer.commands, this.keys, queues);
    callback();
  }

  /** Resolves once everything that was read is handled and acknowledged, or after `drainTimeoutMs`. */
  async close(): Promise<void> {
    this.stopMeasuring();
    await this.consumer.stop();
  }

  unwrap<T>(): T {
    return this.consumer.commands.client as unknown as T;
  }

  private createRequestChannels(): RequestChannel[] {
    const { options, dispatcher, keys, requestHandlers: handlers } = this;
    const { clock, replies, acknowledgements } = this.consumer;
    const slots = new Semaphore(options.requestConcurrency);
    const maxDeliveries = options.maxRequestDeliveries;
    const dependencies = {
      dispatcher,
      keys,
      clock,
      replies,
      acknowledgements,
      slots,
      handlers,
      maxDeliveries,
    };
    return options.contexts.map((context) => new RequestChannel(context, dependencies));
  }

  private createEventChannels(): EventChannel[] {
    const { options, dispatcher, keys } = this;
    const { commands, leases, acknowledgements } = this.consumer;
    const slots = new Semaphore(options.eventConcurrency);
    const dependencies = { dispatcher, keys, commands, leases, acknowledgements, slots, options };
    return this.subscriptions().map(
      ({ source, subscriber, handlers }) => new EventChannel(source, subscriber, handlers, dependencies),
    );
  }

  private subscriptions(): Subscription[] {
    return groupSubscriptions(this.subscribers, this.options.contexts[0] ?? this.options.name);
  }

  private async trim(): Promise<void> {
    const { contexts, unreadEventTtlMs } = this.options;
    const streams = contexts.map((context) => this.keys.events(context));
    await Promise.all(
      streams.map((stream) => this.consumer.commands.run(trimHandled, stream, unreadEventTtlMs)),
    );
  }
}
