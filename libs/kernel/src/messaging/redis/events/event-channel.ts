import { Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import type { Semaphore } from '#kernel/concurrency';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { deliverToAll } from '../../transport/deliver-to-all.js';
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
import { moveToDeadLetters, promoteDue, retryLater } from '../scripts/index.js';

export interface EventChannelDependencies {
  readonly dispatcher: Dispatcher;
  readonly keys: RedisKeys;
  readonly commands: RedisConnection;
  readonly leases: Leases;
  readonly acknowledgements: Acknowledgements;
  readonly slots: Semaphore;
  readonly options: RedisStreamsOptions;
}

const promoteBatchSize = 100;
const maxReasonLength = 1_000;

/** Delivers the events of one source to one subscribing context, with its own retries and dead letters. */
export class EventChannel implements Channel {
  readonly streams: readonly [GroupStream, GroupStream];
  readonly slots: Semaphore;
  readonly purpose = 'events';
  private readonly logger = new Logger(EventChannel.name);
  private readonly delayedKey: string;
  private readonly deadLettersKey: string;

  constructor(
    source: string,
    subscriber: string,
    /** By pattern. */
    private readonly handlers: ReadonlyMap<string, readonly MessageHandler[]>,
    private readonly dependencies: EventChannelDependencies,
  ) {
    const { keys } = dependencies;
    this.slots = dependencies.slots;
    this.streams = [
      { stream: keys.events(source), group: subscriber, exclusive: false },
      { stream: keys.retries(source, subscriber), group: subscriber, exclusive: true },
    ];
    this.delayedKey = keys.delayed(source, subscriber);
    this.deadLettersKey = keys.deadLetters(source, subscriber);
  }

  async handle(delivery: Delivery): Promise<void> {
    const frame = parseFrame<EventFrame>(delivery.message);
    if (!frame) return this.moveToDeadLetters(delivery, 'The entry is not an event.');
    const attempts = (frame.n ?? 0) + delivery.deliveries;
    if (attempts > this.dependencies.options.maxEventAttempts)
      return this.moveToDeadLetters(delivery, 'The consumer was lost in every attempt.');
    try {
      await this.deliver(frame, attempts);
      this.dependencies.acknowledgements.add(delivery.from, delivery.id);
    } catch (error) {
      await this.retryOrGiveUp(delivery, { ...frame, n: attempts }, error as Error);
    }
  }

  /** Moves events whose retry is due to the retry stream. */
  async promoteDue(): Promise<void> {
    const { commands } = this.dependencies;
    await commands.run(promoteDue, this.delayedKey, this.streams[1].stream, promoteBatchSize);
  }

  private async deliver(
    { i: id, p: pattern, d: body, h: headers }: EventFrame,
    attempts: number,
  ): Promise<void> {
    const handlers = this.handlers.get(pattern) ?? [];
    const incoming = { id, pattern, body, headers };
    await deliverToAll(handlers, (handler) =>
      this.dependencies.dispatcher.event(handler, incoming, new RedisStreamsContext([pattern, attempts])),
    );
  }

  private async retryOrGiveUp(delivery: Delivery, frame: EventFrame, error: Error): Promise<void> {
    const { maxEventAttempts, retryDelayMs, maxRetryDelayMs } = this.dependencies.options;
    const attempts = frame.n!;
    this.logger.warn({ err: error, eventId: frame.i, pattern: frame.p, attempts }, 'Event handling failed');
    const message = JSON.stringify(frame);
    if (attempts >= maxEventAttempts) return this.moveToDeadLetters({ ...delivery, message }, error.message);
    const backoffMs = Math.min(retryDelayMs * 2 ** (attempts - 1), maxRetryDelayMs);
    const delayMs = Math.round(backoffMs * (0.8 + Math.random() * 0.4));
    await this.move(delivery, (from, id) =>
      this.dependencies.commands.run(
        retryLater,
        from.stream,
        this.delayedKey,
        from.group,
        id,
        Number(from.exclusive),
        delayMs,
        message,
      ),
    );
  }

  private async moveToDeadLetters(delivery: Delivery, reason: string): Promise<void> {
    this.logger.error(
      { stream: delivery.from.stream, entry: delivery.id, reason },
      'Event moved to the dead letters',
    );
    const { maxDeadLetters } = this.dependencies.options;
    const { message } = delivery;
    const storedReason = reason.slice(0, maxReasonLength);
    await this.move(delivery, (from, id) =>
      this.dependencies.commands.run(
        moveToDeadLetters,
        from.stream,
        this.deadLettersKey,
        from.group,
        id,
        Number(from.exclusive),
        maxDeadLetters,
        message,
        storedReason,
      ),
    );
  }

  /** Runs `script`. If it fails, the entry stays pending and is delivered again when its lease expires. */
  private async move(
    { from, id }: Delivery,
    script: (from: GroupStream, id: string) => Promise<unknown>,
  ): Promise<void> {
    await script(from, id).catch((error: Error) =>
      this.logger.warn({ err: error, stream: from.stream, entry: id }, 'Failed event stays pending'),
    );
    this.dependencies.leases.release(from, id);
  }
}
