import type { MessageHandler } from '@nestjs/microservices';
import type { AnyEvent, AnyRequest } from '#contracts/definition';

/** What is known about a handler beyond Nest's pattern; kept in the pattern's extras. */
export interface HandlerLabel {
  /** Absent on an unmodified Nest handler. */
  readonly message?: AnyRequest | AnyEvent;
  /** The context whose module holds the handler. */
  readonly context?: string;
  /** `<Class>.<method>`. */
  readonly name?: string;
}

export function labelOf(handler: MessageHandler): HandlerLabel {
  return (handler.extras ?? {}) as HandlerLabel;
}
