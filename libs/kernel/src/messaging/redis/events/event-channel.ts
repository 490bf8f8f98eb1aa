import { Logger } from '@nestjs/common';
import type { Semaphore } from '#kernel/concurrency';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { deliverToAll } from '../../transport/deliver-to-all.js';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import type { Channel } from '../consumer/channel.js';
import type { ConsumerGroup, Delivery } from '../consumer/consumer-group.js';
import type { StreamConsumer } from '../consumer/stream-consumer.js';
import type { Subscription } from '../consumer/subscriptions.js';
import { parseFrame, type EventFrame } from '../frames.js';
import { RedisStreamsContext } from '../redis-streams.context.js';

/** Upper bound of the delay before a retry. */
const maxRetryDelayMs = 30_000;
const promoteBatchSize = 100;
/** Dead letters stored per subscription; above the limit, the oldest are deleted. */
const maxDeadLetters = 100_000;
const maxReasonLength = 1_000;

/** Delivers the events of one context to one subscribing context, with its own retries and dead letters. */
export class EventChannel implements Channel {
  readonly purpose = 'events';
  readonly groups: readonly [events: ConsumerGroup, retries: ConsumerGroup];
  private readonly logger = new Logger(EventChannel.name);
  private readonly delayedKey: string;
  private readonly deadLettersKey: string;

  constructor(
    private readonly subscription: Subscription,
    private readonly dispatcher: Dispatcher,
    private readonly consumer: StreamConsumer,
    readonly semaphore: Semaphore,
    private readonly options: RedisStreamsOptions,
  ) {
    const { keys } = consumer;
    const { source, subscriber } = subscription;
    this.groups = [
      consumer.group(keys.events(source), subscriber, false),
      consumer.group(keys.retries(source, subscriber), subscriber, true),
    ];
    this.delayedKey = keys.delayed(source, subscriber);
    this.deadLettersKey = keys.deadLetters(source, subscriber);
  }

  async handle(delivery: Delivery): Promise<void> {
    const { message } = delivery;
    const frame = parseFrame<EventFrame>(message);
    if (!frame) return this.moveToDeadLetters(delivery, message, 'The entry is not an event.');
    const attempts = (frame.n ?? 0) + delivery.deliveries;
    if (attempts > this.options.maxEventAttempts)
      return this.moveToDeadLetters(delivery, message, 'The consumer was lost in every attempt.');
    try {
      await this.deliver(frame);
      this.consumer.acknowledge(delivery);
    } catch (error) {
      await this.retryOrGiveUp(delivery, { ...frame, n: attempts }, error as Error);
    }
  }

  /** Moves events whose retry is due to the retry stream. */
  async promoteDue(): Promise<void> {
    const keys = [this.delayedKey, this.groups[1].stream] as const;
    await this.consumer.commands.run('promoteDue', keys, promoteBatchSize);
  }

  private async deliver({ i: id, p: pattern, d: body, h: headers }: EventFrame): Promise<void> {
    const handlers = this.subscription.handlers.get(pattern) ?? [];
    const context = new RedisStreamsContext([pattern]);
    await deliverToAll(handlers, (handler) =>
      this.dispatcher.event(handler, { id, pattern, body, headers }, context),
    );
  }

  private async retryOrGiveUp(delivery: Delivery, frame: EventFrame, error: Error): Promise<void> {
    const { maxEventAttempts, retryDelayMs } = this.options;
    const attempts = frame.n!;
    this.logger.warn({ err: error, eventId: frame.i, pattern: frame.p, attempts }, 'Event handling failed');
    const message = JSON.stringify(frame);
    if (attempts >= maxEventAttempts) return this.moveToDeadLetters(delivery, message, error.message);
    const backoffMs = Math.min(retryDelayMs * 2 ** (attempts - 1), maxRetryDelayMs);
    const delayMs = Math.round(backoffMs * (0.8 + Math.random() * 0.4));
    await this.move('retryLater', this.delayedKey, delivery, message, delayMs);
  }

  private async moveToDeadLetters(delivery: Delivery, message: string, reason: string): Promise<void> {
    const { group, id } = delivery;
    this.logger.error({ stream: group.stream, entry: id, reason }, 'Event moved to the dead letters');
    const storedReason = reason.slice(0, maxReasonLength);
    await this.move(
      'moveToDeadLetters',
      this.deadLettersKey,
      delivery,
      message,
      storedReason,
      maxDeadLetters,
    );
  }

  /** If `script` fails, the entry stays pending and is delivered again when its lease expires. */
  private async move(
    script: 'retryLater' | 'moveToDeadLetters',
    target: string,
    { group, id }: Delivery,
    ...args: (string | number)[]
  ): Promise<void> {
    const { stream, name, isExclusive } = group;
    await this.consumer.commands
      .run(script, [stream, target], name, id, Number(isExclusive), ...args)
      .catch((error: Error) =>
        this.logger.warn({ err: error, stream, entry: id }, 'Failed event stays pending'),
      );
    group.releaseLease(id);
  }
}
