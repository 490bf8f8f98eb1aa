import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { metadataOf } from './handler-metadata.js';

/**
 * Base of the transport servers. Keeps the subscribers of an event separate: Nest chains them into one handler, but
 * each subscribing context must succeed or fail independently.
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
    throw new Error(`${this.constructor.name} does not support event listeners.`);
  }

  private subscribe(pattern: string, handler: MessageHandler): void {
    const byContext = this.subscribers.get(pattern) ?? new Map<string, MessageHandler[]>();
    const { context = '' } = metadataOf(handler);
    byContext.set(context, [...(byContext.get(context) ?? []), handler]);
    this.subscribers.set(pattern, byContext);
  }
}
