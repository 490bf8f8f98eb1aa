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
import { Replica } from './stream-consumer.js';
import { RequestChannel } from '../rpc/request-channel.js';
import { trimHandled } from '../scripts/index.js';
import { subscriptions, type Subscription } from './subscriptions.js';
import { WorkSlots } from './work-slots.js';

export interface RedisStreamsServerConfiguration extends RedisStreamsConfiguration {
  /** What this process hosts. Subscribers that belong to no context count for the first, or for the process. */
  readonly contexts: readonly string[];
}

/** Answers requests and handles events of other processes. One per process, for all contexts it hosts. */
export class RedisStreamsServer extends HandlerServer {
  override readonly transportId = Symbol('REDIS_STREAMS');
  private readonly options: RedisStreamsServerConfiguration & RedisStreamsOptions;
  private readonly keys: RedisKeys;
  private readonly replica: Replica;
  private stopMeasuring = (): void => {};

  constructor(
    configuration: RedisStreamsServerConfiguration,
    private readonly dispatcher: Dispatcher,
  ) {
    super();
    this.options = withDefaults(configuration);
    this.keys = new RedisKeys(configuration.prefix);
    this.replica = new Replica(this.options);
  }

  /** Whether messages are being read. */
  isConnected(): boolean {
    return this.replica.ready;
  }

  /** Does not wait for Redis: messages are read from when it is there. */
  listen(callback: () => void): void {
    const events = this.eventChannels();
    this.replica.start([...this.requestChannels(), ...events]);
    for (const channel of events) this.replica.repeat(this.options.retryPollMs, () => channel.promote());
    this.replica.repeat(this.options.trimMs, () => this.trim());
    const { contexts } = this.options;
    const queues = { contexts, subscriptions: this.ownSubscriptions() };
    this.stopMeasuring = measureQueues(this.replica.commands, this.keys, queues);
    callback();
  }

  /** Resolves once everything that was taken up is answered and acknowledged, or the time for it is over. */
  async close(): Promise<void> {
    this.stopMeasuring();
    await this.replica.stop();
  }

  unwrap<T>(): T {
    return this.replica.commands.client as unknown as T;
  }

  private requestChannels(): RequestChannel[] {
    const { options, dispatcher, keys, requestHandlers: handlers } = this;
    const { clock, outbox, acknowledgements } = this.replica;
    const slots = new WorkSlots(options.requestConcurrency);
    const mostDeliveries = options.requestDeliveries;
    const parts = { dispatcher, keys, clock, outbox, acknowledgements, slots, handlers, mostDeliveries };
    return options.contexts.map((context) => new RequestChannel(context, parts));
  }

  private eventChannels(): EventChannel[] {
    const { options, dispatcher, keys } = this;
    const { commands, leases, acknowledgements } = this.replica;
    const slots = new WorkSlots(options.eventConcurrency);
    const parts = { dispatcher, keys, commands, leases, acknowledgements, slots, options };
    return this.ownSubscriptions().map(
      ({ source, subscriber, handlers }) => new EventChannel(source, subscriber, handlers, parts),
    );
  }

  private ownSubscriptions(): Subscription[] {
    return subscriptions(this.subscribers, this.options.contexts[0] ?? this.options.name);
  }

  private async trim(): Promise<void> {
    const { contexts, unreadEventTtlMs } = this.options;
    const streams = contexts.map((context) => this.keys.events(context));
    await Promise.all(
      streams.map((stream) => this.replica.commands.run(trimHandled, stream, unreadEventTtlMs)),
    );
  }
}
