import type { MessageHandler } from '@nestjs/microservices';
import { labelOf } from '../dispatch/handler-metadata.js';

/**
 * Delivers to all. One that fails does not keep the others from the event; their inboxes know it the next time.
 * @throws AggregateError that names each one that failed
 */
export async function everySubscriber(
  handlers: readonly MessageHandler[],
  deliver: (handler: MessageHandler) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(handlers.map(deliver));
  const failures = results.flatMap((result, i) =>
    result.status === 'rejected'
      ? [{ by: labelOf(handlers[i]!).name ?? 'a subscriber', reason: result.reason as unknown }]
      : [],
  );
  if (failures.length === 0) return;
  const reasons = failures.map(
    ({ by, reason }) => `${by}: ${reason instanceof Error ? reason.message : String(reason)}`,
  );
  throw new AggregateError(
    failures.map(({ reason }) => reason),
    reasons.join('; '),
  );
}
