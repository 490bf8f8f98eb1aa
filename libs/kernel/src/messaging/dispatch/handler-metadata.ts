import type { MessageHandler } from '@nestjs/microservices';
import type { AnyEvent, AnyRequest } from '#contracts/definition';

/** Options of `@Handles`. */
export interface HandlerOptions {
  /** The handler implements `Idempotency-Key` itself, instead of the generic mechanism of `kernel/idempotency`. */
  readonly managesIdempotency?: boolean;
}

/** Metadata of a handler beyond Nest's pattern; stored in the extras of the pattern. */
export interface HandlerMetadata extends HandlerOptions {
  /** Absent on an unmodified Nest handler. */
  readonly message?: AnyRequest | AnyEvent;
  /** The context whose module holds the handler. */
  readonly context?: string;
  /** `<Class>.<method>`. */
  readonly name?: string;
}

export function metadataOf(handler: MessageHandler): HandlerMetadata {
  return (handler.extras ?? {}) as HandlerMetadata;
}
