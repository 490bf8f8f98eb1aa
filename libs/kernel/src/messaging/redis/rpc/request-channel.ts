import { Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, type Observable } from 'rxjs';
import type { AnyRequest } from '#contracts/definition';
import { Deadlines } from '../../transport/deadline-timer.js';
import type { Dispatcher } from '../../dispatch/dispatcher.js';
import { labelOf } from '../../dispatch/handler-metadata.js';
import { pingPattern } from '../../transport/request-transport.js';
import type { Acknowledgements } from '../consumer/acknowledgements.js';
import { Answer } from './reply-stream-writer.js';
import type { Channel } from '../consumer/channel.js';
import { requestGroup, type Delivery, type GroupStream } from '../consumer/consumer-groups.js';
import type { RequestFrame } from './frames.js';
import { outcomeUnknown } from './outcome-unknown.js';
import { parseFrame } from './parse-frame.js';
import type { RedisClock } from '../connection/redis-clock.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { RedisStreamsContext } from './redis-streams.context.js';
import type { ReplyOutbox } from './reply-batcher.js';
import type { WorkSlots } from '../consumer/work-slots.js';

export interface RequestChannelParts {
  readonly dispatcher: Dispatcher;
  readonly keys: RedisKeys;
  readonly clock: RedisClock;
  readonly outbox: ReplyOutbox;
  readonly acknowledgements: Acknowledgements;
  readonly slots: WorkSlots;
  readonly handlers: ReadonlyMap<string, MessageHandler>;
  /** Times a repeatable request is handed out. */
  readonly mostDeliveries: number;
}

/** Answers the requests of one context. */
export class RequestChannel implements Channel {
  readonly streams: readonly [GroupStream];
  readonly slots: WorkSlots;
  readonly purpose = 'requests';
  private readonly logger = new Logger(RequestChannel.name);
  private readonly deadlines = new Deadlines();

  constructor(
    private readonly context: string,
    private readonly parts: RequestChannelParts,
  ) {
    this.slots = parts.slots;
    this.streams = [{ stream: parts.keys.requests(context), group: requestGroup, exclusive: true }];
  }

  async handle(delivery: Delivery): Promise<void> {
    const { acknowledgements } = this.parts;
    const frame = parseFrame<RequestFrame>(delivery.message);
    if (frame) await this.answer(frame, delivery);
    else this.logger.error(`${delivery.from.stream} held ${delivery.id}, which is not a request`);
    acknowledgements.add(delivery.from, delivery.id);
  }

  private async answer(frame: RequestFrame, { deliveries }: Delivery): Promise<void> {
    const { clock, outbox, keys } = this.parts;
    const deadline = clock.toLocal(frame.t);
    if (deadline <= Date.now()) return;
    const answer = new Answer(outbox, keys.replies(frame.r, this.context), frame.i, deadline);
    if (frame.p === pingPattern) return answer.last();
    const handler = this.handlerOf(frame.p);
    if (!handler)
      return answer.error({ status: 'error', message: `There is no handler for ${frame.p} here.` });
    if (!this.mayRun(handler, deliveries)) return answer.error(outcomeUnknown(this.context));
    await this.run(handler, frame, deadline, deliveries, answer);
  }

  private async run(
    handler: MessageHandler,
    { p: pattern, d: payload, h: headers }: RequestFrame,
    deadline: number,
    deliveries: number,
    answer: Answer,
  ): Promise<void> {
    try {
      const incoming = { pattern, payload, headers, deadline };
      const transportContext = new RedisStreamsContext([pattern, deliveries]);
      const result = await this.parts.dispatcher.request(handler, incoming, transportContext);
      if (isObservable(result)) await this.stream(result, deadline, answer);
      else answer.last(result);
    } catch (error) {
      answer.error(error);
    }
  }

  /** Until it ends, or nobody waits for more of it. */
  private stream(values: Observable<unknown>, deadline: number, answer: Answer): Promise<void> {
    return new Promise((ended) => {
      const subscription = values.subscribe({
        next: (value) => answer.next(value),
        error: (error) => answer.error(error),
        complete: () => answer.last(),
      });
      const wait = this.deadlines.add(deadline, () => subscription.unsubscribe());
      subscription.add(() => wait.settled());
      subscription.add(ended);
    });
  }

  /** Handlers of other contexts in this process are not reached through this one's stream. */
  private handlerOf(pattern: string): MessageHandler | undefined {
    const handler = this.parts.handlers.get(pattern);
    return handler && (labelOf(handler).context ?? this.context) === this.context ? handler : undefined;
  }

  /** One that was handed out before may have run. */
  private mayRun(handler: MessageHandler, deliveries: number): boolean {
    return deliveries === 1 || (isRepeatable(handler) && deliveries <= this.parts.mostDeliveries);
  }
}

function isRepeatable({ extras = {} }: MessageHandler): boolean {
  const { message, repeatable } = extras as { message?: AnyRequest; repeatable?: boolean };
  return message?.repeatable ?? repeatable === true;
}
