import { Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, type Observable } from 'rxjs';
import type { AnyRequest } from '#contracts/definition';
import type { Semaphore } from '#kernel/concurrency';
import { DeadlineTimer } from '../../transport/deadline-timer.js';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { metadataOf } from '../../dispatch/handler-metadata.js';
import { pingPattern } from '../../transport/request-transport.js';
import type { Acknowledgements } from '../consumer/acknowledgements.js';
import { ReplyStreamWriter } from './reply-stream-writer.js';
import type { Channel } from '../consumer/channel.js';
import { requestGroup, type Delivery, type GroupStream } from '../consumer/consumer-groups.js';
import type { RequestFrame } from './frames.js';
import { outcomeUnknown } from './outcome-unknown.js';
import { parseFrame } from './parse-frame.js';
import type { RedisClock } from '../connection/redis-clock.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsContext } from './redis-streams.context.js';
import type { ReplyBatcher } from './reply-batcher.js';

export interface RequestChannelDependencies {
  readonly dispatcher: Dispatcher;
  readonly keys: RedisKeys;
  readonly clock: RedisClock;
  readonly replies: ReplyBatcher;
  readonly acknowledgements: Acknowledgements;
  readonly slots: Semaphore;
  readonly handlers: ReadonlyMap<string, MessageHandler>;
  /** Deliveries of an idempotent request before its outcome is reported as unknown. */
  readonly maxDeliveries: number;
}

/** Executes the requests of one context and writes their replies. */
export class RequestChannel implements Channel {
  readonly streams: readonly [GroupStream];
  readonly slots: Semaphore;
  readonly purpose = 'requests';
  private readonly logger = new Logger(RequestChannel.name);
  private readonly deadlines = new DeadlineTimer();

  constructor(
    private readonly context: string,
    private readonly dependencies: RequestChannelDependencies,
  ) {
    this.slots = dependencies.slots;
    this.streams = [{ stream: dependencies.keys.requests(context), group: requestGroup, exclusive: true }];
  }

  async handle(delivery: Delivery): Promise<void> {
    const { acknowledgements } = this.dependencies;
    const frame = parseFrame<RequestFrame>(delivery.message);
    if (frame) await this.process(frame, delivery);
    else this.logger.error({ stream: delivery.from.stream, entry: delivery.id }, 'Entry is not a request');
    acknowledgements.add(delivery.from, delivery.id);
  }

  /** Skips requests whose deadline has passed. */
  private async process(frame: RequestFrame, { deliveries }: Delivery): Promise<void> {
    const { clock, replies, keys } = this.dependencies;
    const deadline = clock.toLocalTime(frame.t);
    if (deadline <= Date.now()) return;
    const stream = keys.replies(frame.r, this.context);
    const reply = new ReplyStreamWriter(replies, stream, frame.i, deadline);
    if (frame.p === pingPattern) return reply.complete();
    const handler = this.findHandler(frame.p);
    if (!handler)
      return reply.error({
        status: 'error',
        message: `Context ${this.context} has no handler for ${frame.p}`,
      });
    if (!this.mayExecute(handler, deliveries)) return reply.error(outcomeUnknown(this.context));
    await this.execute(handler, frame, deadline, deliveries, reply);
  }

  private async execute(
    handler: MessageHandler,
    { p: pattern, d: payload, h: headers }: RequestFrame,
    deadline: number,
    deliveries: number,
    reply: ReplyStreamWriter,
  ): Promise<void> {
    try {
      const incoming = { pattern, payload, headers, deadline };
      const transportContext = new RedisStreamsContext([pattern, deliveries]);
      const result = await this.dependencies.dispatcher.request(handler, incoming, transportContext);
      if (isObservable(result)) await this.stream(result, deadline, reply);
      else reply.complete(result);
    } catch (error) {
      reply.error(error);
    }
  }

  /** Resolves when `values` ends or the deadline passes, whichever is first. */
  private stream(values: Observable<unknown>, deadline: number, reply: ReplyStreamWriter): Promise<void> {
    return new Promise((ended) => {
      const subscription = values.subscribe({
        next: (value) => reply.next(value),
        error: (error) => reply.error(error),
        complete: () => reply.complete(),
      });
      const scheduled = this.deadlines.schedule(deadline, () => subscription.unsubscribe());
      subscription.add(() => scheduled.cancel());
      subscription.add(ended);
    });
  }

  /** Finds only handlers of this channel's context, even if the process hosts others. */
  private findHandler(pattern: string): MessageHandler | undefined {
    const handler = this.dependencies.handlers.get(pattern);
    return handler && (metadataOf(handler).context ?? this.context) === this.context ? handler : undefined;
  }

  /** A request that was delivered before may already have been executed. */
  private mayExecute(handler: MessageHandler, deliveries: number): boolean {
    return deliveries === 1 || (isIdempotent(handler) && deliveries <= this.dependencies.maxDeliveries);
  }
}

function isIdempotent({ extras = {} }: MessageHandler): boolean {
  const { message, idempotent } = extras as { message?: AnyRequest; idempotent?: boolean };
  return message?.idempotent ?? idempotent === true;
}
