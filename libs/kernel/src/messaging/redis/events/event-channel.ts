import { Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { everySubscriber } from '../../transport/deliver-to-all.js';
import type { Acknowledgements } from '../consumer/acknowledgements.js';
import type { Channel } from '../consumer/channel.js';
import type { Delivery, GroupStream } from '../consumer/consumer-groups.js';
import type { EventFrame } from '../rpc/frames.js';
import type { Leases } from '../consumer/leases.js';
import { parseFrame } from '../rpc/parse-frame.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsContext } from '../rpc/redis-streams.context.js';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { bury, promoteDue, retryLater } from '../scripts/index.js';
import type { WorkSlots } from '../consumer/work-slots.js';

export interface EventChannelParts {
  readonly dispatcher: Dispatcher;
  readonly keys: RedisKeys;
  readonly commands: RedisConnection;
  readonly leases: Leases;
  readonly acknowledgements: Acknowledgements;
  readonly slots: WorkSlots;
  readonly options: RedisStreamsOptions;
}

const mostPromoted = 100;
const longestReason = 1_000;

/** Hands the events of one source to one subscribing context, which succeeds and fails on its own. */
export class EventChannel implements Channel {
  readonly streams: readonly [GroupStream, GroupStream];
  readonly slots: WorkSlots;
  readonly purpose = 'events';
  private readonly logger = new Logger(EventChannel.name);
  private readonly delayed: string;
  private readonly deadLetters: string;

  constructor(
    source: string,
    subscriber: string,
    /** By pattern. */
    private readonly handlers: ReadonlyMap<string, readonly MessageHandler[]>,
    private readonly parts: EventChannelParts,
  ) {
    const { keys } = parts;
    this.slots = parts.slots;
    this.streams = [
      { stream: keys.events(source), group: subscriber, exclusive: false },
      { stream: keys.retries(source, subscriber), group: subscriber, exclusive: true },
    ];
    this.delayed = keys.delayed(source, subscriber);
    this.deadLetters = keys.deadLetters(source, subscriber);
  }

  async handle(delivery: Delivery): Promise<void> {
    const frame = parseFrame<EventFrame>(delivery.message);
    if (!frame) return this.bury(delivery, 'It is not an event.');
    const tries = (frame.n ?? 0) + delivery.deliveries;
    if (tries > this.parts.options.eventAttempts)
      return this.bury(delivery, 'Its consumer was lost each time.');
    try {
      await this.deliver(frame, tries);
      this.parts.acknowledgements.add(delivery.from, delivery.id);
    } catch (error) {
      await this.tryAgain(delivery, { ...frame, n: tries }, error as Error);
    }
  }

  /** Moves what is due for another try into the retry stream. */
  async promote(): Promise<void> {
    await this.parts.commands.run(promoteDue, this.delayed, this.streams[1].stream, mostPromoted);
  }

  private async deliver(
    { i: id, p: pattern, d: body, h: headers }: EventFrame,
    tries: number,
  ): Promise<void> {
    const handlers = this.handlers.get(pattern) ?? [];
    const incoming = { id, pattern, body, headers };
    await everySubscriber(handlers, (handler) =>
      this.parts.dispatcher.event(handler, incoming, new RedisStreamsContext([pattern, tries])),
    );
  }

  private async tryAgain(delivery: Delivery, frame: EventFrame, error: Error): Promise<void> {
    const { eventAttempts, retryDelayMs, maxRetryDelayMs } = this.parts.options;
    const tries = frame.n!;
    this.logger.warn({ err: error, eventId: frame.i, pattern: frame.p, tries }, `${frame.p} was not handled`);
    const message = JSON.stringify(frame);
    if (tries >= eventAttempts) return this.bury({ ...delivery, message }, error.message);
    const backoff = Math.min(retryDelayMs * 2 ** (tries - 1), maxRetryDelayMs);
    const delay = Math.round(backoff * (0.8 + Math.random() * 0.4));
    await this.move(delivery, (from, id) =>
      this.parts.commands.run(
        retryLater,
        from.stream,
        this.delayed,
        from.group,
        id,
        Number(from.exclusive),
        delay,
        message,
      ),
    );
  }

  private async bury(delivery: Delivery, reason: string): Promise<void> {
    this.logger.error(
      { stream: delivery.from.stream, entry: delivery.id, reason },
      'an event became a dead letter',
    );
    const { maxDeadLetters } = this.parts.options;
    const { message } = delivery;
    const kept = reason.slice(0, longestReason);
    await this.move(delivery, (from, id) =>
      this.parts.commands.run(
        bury,
        from.stream,
        this.deadLetters,
        from.group,
        id,
        Number(from.exclusive),
        maxDeadLetters,
        message,
        kept,
      ),
    );
  }

  /** Where that fails, it stays pending, and is handed out again once its lease has run out. */
  private async move(
    { from, id }: Delivery,
    step: (from: GroupStream, id: string) => Promise<unknown>,
  ): Promise<void> {
    await step(from, id).catch((error: Error) =>
      this.logger.warn(`an event stays pending: ${error.message}`),
    );
    this.parts.leases.release(from, id);
  }
}
