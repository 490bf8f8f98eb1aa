import { Injectable } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { HandlerServer } from '../dispatch/handler-server.js';

/** Registry of the handlers of this process, for `InProcessClient` and `InProcessPublisher`. */
@Injectable()
export class InProcessServer extends HandlerServer {
  override readonly transportId = Symbol('IN_PROCESS');

  listen(callback: () => void): void {
    callback();
  }

  close(): void {
    this.requestHandlers.clear();
    this.eventHandlers.clear();
  }

  unwrap<T>(): T {
    return this as unknown as T;
  }

  handlerOf(pattern: string): MessageHandler | undefined {
    return this.requestHandlers.get(pattern);
  }

  eventHandlersOf(pattern: string): readonly MessageHandler[] {
    return this.eventHandlers.get(pattern) ?? [];
  }
}
