import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { labelOf } from './handler-metadata.js';

/**
 * A Nest transport server that keeps the subscribers of an event apart: Nest chains them into one, but each
 * subscribing context must succeed and fail on its own.
 */
export abstract class HandlerServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  protected readonly requestHandlers = new Map<string, MessageHandler>();
  /** Event pattern → subscribing context → its handlers. */
  protected readonly subscribers = new Map<string, Map<string, MessageHandler[]>>();

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras = {}): void {
    const key = this.normalizePattern(pattern as string);
    handler.isEventHandler = isEvent;
    handler.extras = extras;
    this.messageHandlers.set(key, handler);
    if (isEvent) this.subscribe(key, handler);
    else this.requestHandlers.set(key, handler);
  }

  abstract override listen(callback: (error?: unknown) => void): unknown;

  abstract override close(): unknown;

  on(): void {
    throw new Error(`${this.constructor.name} emits no events of its own.`);
  }

  private subscribe(pattern: string, handler: MessageHandler): void {
    const byContext = this.subscribers.get(pattern) ?? new Map<string, MessageHandler[]>();
    const { context = '' } = labelOf(handler);
    byContext.set(context, [...(byContext.get(context) ?? []), handler]);
    this.subscribers.set(pattern, byContext);
  }
}
