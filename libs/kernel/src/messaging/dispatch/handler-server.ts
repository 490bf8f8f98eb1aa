import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';

/**
 * Base of the transport servers. Keeps the handlers of an event separate: Nest chains them into one, but each must
 * succeed or fail independently.
 */
export abstract class HandlerServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  protected readonly requestHandlers = new Map<string, MessageHandler>();
  /** Event pattern → its handlers in all contexts. */
  protected readonly eventHandlers = new Map<string, MessageHandler[]>();

  override addHandler(pattern: unknown, handler: MessageHandler, isEvent = false, extras = {}): void {
    const key = this.normalizePattern(pattern as string);
    handler.isEventHandler = isEvent;
    handler.extras = extras;
    this.messageHandlers.set(key, handler);
    if (isEvent) this.eventHandlers.set(key, [...(this.eventHandlers.get(key) ?? []), handler]);
    else this.requestHandlers.set(key, handler);
  }

  abstract override listen(callback: (error?: unknown) => void): unknown;

  abstract override close(): unknown;

  on(): void {
    throw new Error(`${this.constructor.name} does not support event listeners.`);
  }
}
