import { AsyncResource } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ClientProxy, type ReadPacket, type WritePacket } from '@nestjs/microservices';
import { Observable } from 'rxjs';
import type { EventPublisher } from '../transport/event-publisher.js';
import type { MessageRouter } from '../transport/message-router.js';
import { outgoingHeaders } from './message-scope.js';

/** The messages of plain Nest code declare no deadline. */
const deadlineMs = 5_000;

/** The `ClientProxy` of one context, for plain Nest code. It routes each request like the typed client of the context. */
export class ContextClient extends ClientProxy {
  private readonly logger = new Logger(ContextClient.name);

  constructor(
    private readonly context: string,
    private readonly router: MessageRouter,
    private readonly publisher: EventPublisher,
  ) {
    super();
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}

  unwrap<T>(): T {
    return this.router as unknown as T;
  }

  /** Without the connection step of Nest, which costs an Observable per request. */
  override send<TResult = unknown, TInput = unknown>(pattern: unknown, data: TInput): Observable<TResult> {
    if (pattern === undefined || pattern === null || data === undefined || data === null)
      return super.send(pattern, data);
    return new Observable((subscriber) =>
      this.publish(this.createPacket(pattern, data), this.createObserver(subscriber)),
    );
  }

  protected publish({ pattern, data }: ReadPacket, callback: (packet: WritePacket) => void): () => void {
    const message = {
      pattern: this.normalizePattern(pattern as string),
      dependency: `${this.context}.*`,
      deadlineMs,
      idempotent: false,
      failures: [],
    };
    const reply = new Observable<unknown>((replySubscriber) => {
      this.router.request({ ...message, replySubscriber }, data).then(
        () => replySubscriber.complete(),
        (error: unknown) => replySubscriber.error(error),
      );
    });
    const emit = AsyncResource.bind(callback);
    const subscription = reply.subscribe({
      next: (response) => emit({ response }),
      error: (err: unknown) => emit({ err, isDisposed: true }),
      complete: () => emit({ isDisposed: true }),
    });
    return () => subscription.unsubscribe();
  }

  /**
   * With Redis: resolves when Redis has stored the event, which is then delivered at least once. Without: delivered at most
   * once, in the background. Events from an outbox are always delivered at least once.
   */
  protected override async dispatchEvent<T>({ pattern, data }: ReadPacket): Promise<T> {
    const event = {
      id: randomUUIDv7(),
      pattern: this.normalizePattern(pattern as string),
      aggregateId: '',
      body: data as unknown,
      headers: outgoingHeaders(),
      occurredAt: new Date().toISOString(),
    };
    const published = this.publisher.publish(event);
    if (!this.publisher.awaitsSubscribers) await published;
    else
      published.catch((err: unknown) =>
        this.logger.error({ err, eventId: event.id, pattern: event.pattern }, 'Event delivery failed'),
      );
    return undefined as T;
  }
}
