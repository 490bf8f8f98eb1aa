import type { MessageHandler } from '@nestjs/microservices';
import { metadataOf } from '../dispatch/handler-metadata.js';

/**
 * Delivers to all handlers concurrently and waits for all. A failed handler does not affect the others. On
 * redelivery all handlers are called again; those that used the inbox successfully skip the event.
 * @throws AggregateError naming each failed handler
 */
export async function deliverToAll(
  handlers: readonly MessageHandler[],
  deliver: (handler: MessageHandler) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(handlers.map(deliver));
  const failures = results.flatMap((result, i) =>
    result.status === 'rejected'
      ? [{ handler: metadataOf(handlers[i]!).name ?? 'unnamed handler', reason: result.reason as unknown }]
      : [],
  );
  if (failures.length === 0) return;
  const reasons = failures.map(
    ({ handler, reason }) => `${handler}: ${reason instanceof Error ? reason.message : String(reason)}`,
  );
  throw new AggregateError(
    failures.map(({ reason }) => reason),
    reasons.join('; '),
  );
}
