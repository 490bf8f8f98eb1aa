import { contextNames, type ContextName } from '#contracts/contexts';
import { toFinding, type Check } from './check.js';
import type { VerificationTarget } from './verification-target.js';

interface PublishedEvent {
  readonly id: string;
  readonly pattern: string;
  readonly position: string;
}

interface HandledEvent {
  readonly event_id: string;
  readonly subscriber: string;
}

const pageSize = 2_000;

/**
 * Subscriptions are not stored. A subscriber of a pattern is known only from the first event in its inbox, so earlier
 * events are not checked for it.
 */
export const deliveryChecks: Check[] = [
  {
    invariant: 'I7',
    title: 'a subscriber missed an event',
    find: async (target) => {
      const missed = await Promise.all(contextNames.map((source) => missedEvents(target, source)));
      return toFinding(missed.flat());
    },
  },
];

async function missedEvents(target: VerificationTarget, source: ContextName): Promise<string[]> {
  const subscribersByPattern = new Map<string, Set<string>>();
  const missed: string[] = [];
  for await (const events of publishedEvents(target, source)) {
    const handledById = await handledEvents(target, events);
    for (const { id, pattern } of events) {
      const handledBy = handledById.get(id)?.map(({ subscriber }) => subscriber) ?? [];
      const known = new Set([...(subscribersByPattern.get(pattern) ?? []), ...handledBy]);
      subscribersByPattern.set(pattern, known);
      const missing = [...known].filter((subscriber) => !handledBy.includes(subscriber));
      missed.push(...missing.map((subscriber) => `${id} ${pattern} ${subscriber}`));
    }
  }
  return missed;
}

async function* publishedEvents(
  { databases, graceSeconds }: VerificationTarget,
  source: ContextName,
): AsyncGenerator<PublishedEvent[]> {
  for (let after = '0'; ;) {
    const events = await databases[source].query<PublishedEvent>(
      `select id, pattern, position from ${source}.outbox
       where position > ? and published_at < now() - ? * interval '1 second' order by position limit ?`,
      [after, graceSeconds, pageSize],
    );
    if (events.length === 0) return;
    yield events;
    after = events.at(-1)!.position;
  }
}

async function handledEvents(
  { databases }: VerificationTarget,
  events: readonly PublishedEvent[],
): Promise<Map<string, HandledEvent[]>> {
  const ids = JSON.stringify(events.map(({ id }) => id));
  const inboxes = contextNames.map((context) =>
    databases[context].query<HandledEvent>(
      `select event_id, '${context} ' || handler as subscriber from ${context}.inbox
       where event_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
      [ids],
    ),
  );
  return Map.groupBy((await Promise.all(inboxes)).flat(), ({ event_id }) => event_id);
}
