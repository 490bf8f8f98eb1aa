import { Logger } from '@nestjs/common';
import { type Dispatcher, deliverToAll } from '#kernel/messaging';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import type { Channel } from '../consumer/channel.js';
import type { ConsumerGroup, Delivery } from '../consumer/consumer-group.js';
import type { HandlerSlots } from '../consumer/handler-slots.js';
import type { StreamConsumer } from '../consumer/stream-consumer.js';
import type { Subscription } from '../consumer/subscriptions.js';
import { parseEvent, type EventFrame } from '../frames.js';
import { RedisStreamsContext } from '../redis-streams.context.js';

/** Dead letters stored per subscription; above the limit, the oldest are deleted. */
const maxDeadLetters = 100_000;
const maxReasonLength = 1_000;

/**
 * Delivers the events of one context to one subscribing context. A failed event stays pending until its retry; its delivery
 * count is the number of attempts.
 */
export class EventChannel implements Channel {
  readonly purpose = 'events';
  readonly groups: readonly [events: ConsumerGroup, replays: ConsumerGroup];
  private readonly logger = new Logger(EventChannel.name);
  private readonly deadLettersKey: string;

  constructor(
    private readonly subscription: Subscription,
    private readonly dispatcher: Dispatcher,
    private readonly consumer: StreamConsumer,
    readonly slots: HandlerSlots,
    private readonly options: RedisStreamsOptions,
  ) {
    const { keys } = consumer;
    const { source, subscriber } = subscription;
    this.groups = [
      consumer.group(keys.events(source), subscriber, false, subscriber),
      consumer.group(keys.replays(source, subscriber), subscriber, true, subscriber),
    ];
    this.deadLettersKey = keys.deadLetters(source, subscriber);
  }

  callerOf(): string {
    return '';
  }

  async handle(delivery: Delivery): Promise<void> {
    const frame = parseEvent(delivery.message);
    if (!frame) return this.moveToDeadLetters(delivery, 'The entry is not a valid event.');
    if (delivery.deliveryCount > this.options.maxEventAttempts)
      return this.moveToDeadLetters(delivery, 'The consumer was lost in the last attempt.');
    try {
      await this.deliver(frame);
      this.consumer.acknowledge(delivery);
    } catch (error) {
      await this.retryOrGiveUp(delivery, frame, error as Error);
    }
  }

  private async deliver({ i: id, p: pattern, d: body, h: headers }: EventFrame): Promise<void> {
    const handlers = this.subscription.handlers.get(pattern) ?? [];
    const context = new RedisStreamsContext([pattern]);
    await deliverToAll(handlers, (handler) =>
      this.dispatcher.event(handler, { id, pattern, body, headers }, context),
    );
  }

  /** After a transient error, the event is retried without limit, and the attempt is not counted. */
  private async retryOrGiveUp(delivery: Delivery, frame: EventFrame, error: Error): Promise<void> {
    const { maxEventAttempts, retryDelayMs, transientRetryMs } = this.options;
    const { group, id, deliveryCount: attempts } = delivery;
    const { i: eventId, p: pattern } = frame;
    const isTransient = this.dispatcher.isTransientDeliveryError(error);
    const fields = { err: error, eventId, pattern, attempts };
    this.logger.warn(
      fields,
      isTransient ? 'Event postponed after a transient error' : 'Event handling failed',
    );
    if (!isTransient && attempts >= maxEventAttempts) return this.moveToDeadLetters(delivery, error.message);
    const delayMs =
      (isTransient ? transientRetryMs : retryDelayMs * 2 ** (attempts - 1)) * (0.8 + Math.random() * 0.4);
    const retry = group.postpone(id, Math.round(delayMs), isTransient ? attempts - 1 : attempts);
    await this.settle(delivery, retry);
  }

  private async moveToDeadLetters(delivery: Delivery, reason: string): Promise<void> {
    const { group, id, message } = delivery;
    const { stream, name } = group;
    this.logger.error({ stream, entry: id, reason }, 'Event moved to the dead letters');
    const keys = [stream, this.deadLettersKey] as const;
    const attempts = Math.min(delivery.deliveryCount, this.options.maxEventAttempts);
    const deadLetter = [message, reason.slice(0, maxReasonLength), attempts];
    const args = [name, id, Number(group.isExclusive), maxDeadLetters, ...deadLetter];
    await this.settle(delivery, this.consumer.commands.run('moveToDeadLetters', keys, ...args));
  }

  /** `command` stores the outcome: a retry or a dead letter. */
  private async settle({ group, id }: Delivery, command: Promise<unknown>): Promise<void> {
    group.stopRenewing(id);
    await command.catch((error: Error) =>
      this.logger.warn(
        { err: error, stream: group.stream, entry: id },
        'Redis did not store the outcome of a failed event; it is delivered again when its lease expires',
      ),
    );
  }
}
