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
  readonly handler: string;
}

const pageSize = 2_000;

/**
 * The databases do not contain which handlers of a context handle a pattern. A handler is known only from the first event
 * in the inbox, so earlier events are not checked for it.
 */
export const deliveryChecks: Check[] = [
  {
    invariant: 'I7',
    title: 'a handler missed an event',
    find: async (target) => {
      const missed = await Promise.all(contextNames.map((source) => missedEvents(target, source)));
      return toFinding(missed.flat());
    },
  },
];

async function missedEvents(target: VerificationTarget, source: ContextName): Promise<string[]> {
  const handlersByPattern = new Map<string, Set<string>>();
  const missed: string[] = [];
  for await (const events of publishedEvents(target, source)) {
    const handledById = await handledEvents(target, events);
    for (const { id, pattern } of events) {
      const handledBy = handledById.get(id)?.map(({ handler }) => handler) ?? [];
      const known = new Set([...(handlersByPattern.get(pattern) ?? []), ...handledBy]);
      handlersByPattern.set(pattern, known);
      const missing = [...known].filter((handler) => !handledBy.includes(handler));
      missed.push(...missing.map((handler) => `${id} ${pattern} ${handler}`));
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
      `select event_id, '${context} ' || handler as handler from ${context}.inbox
       where event_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
      [ids],
    ),
  );
  return Map.groupBy((await Promise.all(inboxes)).flat(), ({ event_id }) => event_id);
}
