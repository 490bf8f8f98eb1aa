import { Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, type Observable } from 'rxjs';
import { Unreachable, type AnyRequest } from '#contracts/definition';
import { type Dispatcher, metadataOf, type WireFailure, DeadlineTimer, pingPattern } from '#kernel/messaging';
import type { Channel } from '../consumer/channel.js';
import { requestGroup, type ConsumerGroup, type Delivery } from '../consumer/consumer-group.js';
import type { HandlerSlots } from '../consumer/handler-slots.js';
import type { StreamConsumer } from '../consumer/stream-consumer.js';
import { parseRequest, type RequestFrame } from '../frames.js';
import { RedisStreamsContext } from '../redis-streams.context.js';
import { ReplyStreamWriter } from './reply-stream-writer.js';

/** Deliveries of an idempotent request before its outcome is reported as unknown. */
const maxDeliveries = 3;

/** A module that sends requests, and the patterns of the requests that it declares. */
interface CallerPatterns {
  readonly caller: string;
  readonly patterns: ReadonlySet<string>;
}

/**
 * Executes the requests of one context and writes their replies. Each module that calls the context has its own request
 * stream, to which, with an ACL file, Redis lets no other one write; requests that the module does not declare are rejected.
 */
export class RequestChannel implements Channel {
  readonly purpose = 'requests';
  readonly groups: readonly [ConsumerGroup, ...ConsumerGroup[]];
  private readonly callers = new Map<ConsumerGroup, CallerPatterns>();
  private readonly logger = new Logger(RequestChannel.name);
  private readonly deadlines = new DeadlineTimer();

  constructor(
    private readonly context: string,
    /** See the function `patternsByCaller`; at least one caller. */
    patternsByCaller: ReadonlyMap<string, ReadonlySet<string>>,
    /** By pattern; of all contexts that the process hosts. */
    private readonly handlers: ReadonlyMap<string, MessageHandler>,
    private readonly dispatcher: Dispatcher,
    private readonly consumer: StreamConsumer,
    readonly slots: HandlerSlots,
    /** A deadline further away is not trusted. */
    private readonly maxDeadlineMs: number,
  ) {
    for (const [caller, patterns] of patternsByCaller) {
      for (const isRedirected of [false, true]) {
        const stream = consumer.keys.requests(context, caller, isRedirected);
        const group = consumer.group(stream, requestGroup, true, context, isRedirected);
        this.callers.set(group, { caller, patterns });
      }
    }
    this.groups = [...this.callers.keys()] as [ConsumerGroup, ...ConsumerGroup[]];
  }

  callerOf(group: ConsumerGroup): string {
    return this.callers.get(group)!.caller;
  }

  async handle(delivery: Delivery): Promise<void> {
    const frame = parseRequest(delivery.message);
    try {
      if (frame) await this.process(frame, delivery);
      else
        this.logger.error(
          { stream: delivery.group.stream, entry: delivery.id },
          'Entry is not a valid request',
        );
    } finally {
      this.consumer.acknowledge(delivery);
    }
  }

  /** Skips requests whose deadline has passed. */
  private async process(frame: RequestFrame, { group, deliveryCount }: Delivery): Promise<void> {
    const { clock, replies, keys } = this.consumer;
    const { context } = this;
    const { caller, patterns } = this.callers.get(group)!;
    const { i: callId, p: pattern, r: replyProcessId, t: redisDeadline } = frame;
    const now = performance.now();
    const deadline = Math.min(clock.toLocalTime(redisDeadline), now + this.maxDeadlineMs);
    if (deadline <= now) return;
    const reply = new ReplyStreamWriter(
      replies,
      keys.replies(replyProcessId, caller, context),
      callId,
      deadline,
    );
    if (pattern === pingPattern) return reply.complete();
    // `orders.*`: the caller is a plain Nest module, which may send every request of the context.
    if (!patterns.has(pattern) && !patterns.has(`${context}.*`)) return this.reject(pattern, caller, reply);
    const handler = this.findHandler(pattern);
    if (!handler)
      return reply.error({ status: 'error', message: `Context ${context} has no handler for ${pattern}` });
    if (!mayExecute(handler, deliveryCount)) return reply.error(outcomeUnknown(context));
    await this.execute(handler, frame, caller, deadline, reply);
  }

  private reject(pattern: string, caller: string, reply: ReplyStreamWriter): void {
    const { context } = this;
    this.logger.warn({ context, caller, pattern }, 'Request rejected: its caller does not declare it');
    reply.error({ status: 'error', message: `${caller} does not declare that it sends ${pattern}` });
  }

  private async execute(
    handler: MessageHandler,
    { p: pattern, d: payload, h: headers }: RequestFrame,
    caller: string,
    deadline: number,
    reply: ReplyStreamWriter,
  ): Promise<void> {
    try {
      const incoming = { pattern, payload, headers, caller, deadline };
      const result = await this.dispatcher.request(handler, incoming, new RedisStreamsContext([pattern]));
      if (isObservable(result)) await this.stream(result, deadline, reply);
      else reply.complete(result);
    } catch (error) {
      reply.error(error);
    }
  }

  /** Resolves when `values` ends or the deadline passes, whichever is first. */
  private stream(values: Observable<unknown>, deadline: number, reply: ReplyStreamWriter): Promise<void> {
    return new Promise((ended) => {
      const subscription = values.subscribe(reply);
      const expiry = this.deadlines.schedule(deadline, () => subscription.unsubscribe());
      subscription.add(() => expiry.cancel());
      subscription.add(ended);
    });
  }

  /** Finds only handlers of this channel's context, even if the process hosts others, and none for operators' commands. */
  private findHandler(pattern: string): MessageHandler | undefined {
    const handler = this.handlers.get(pattern);
    if (!handler) return undefined;
    const { context = this.context, message } = metadataOf(handler);
    const isOperatorCommand = message?.kind !== 'event' && message?.access === 'operator';
    return context === this.context && !isOperatorCommand ? handler : undefined;
  }
}

/** A request that was delivered before may already have been executed. */
function mayExecute({ extras = {} }: MessageHandler, deliveryCount: number): boolean {
  const { message, idempotent } = extras as { message?: AnyRequest; idempotent?: boolean };
  return (
    deliveryCount === 1 || ((message?.idempotent ?? idempotent === true) && deliveryCount <= maxDeliveries)
  );
}

/** The failure for a caller whose request was delivered to a consumer that is gone. */
function outcomeUnknown(context: string): WireFailure {
  const { code, kind, message, details } = new Unreachable({ context, outcome: 'unknown' });
  return { code, kind, message, details };
}
