import { found, type Check } from './check.js';
import { contexts, type Context, type Ground } from './ground.js';

interface Published {
  readonly id: string;
  readonly pattern: string;
  readonly position: string;
}

interface Handled {
  readonly event_id: string;
  readonly subscriber: string;
}

const page = 2_000;

/** A subscriber counts for a pattern from the first event on that its inbox knows: of those before, nothing is. */
export const deliveryChecks: Check[] = [
  {
    invariant: 'I7',
    title: 'a subscriber has missed an event',
    find: async (ground) => {
      const missed = await Promise.all(contexts.map((source) => missedEvents(ground, source)));
      return found(missed.flat());
    },
  },
];

async function missedEvents(ground: Ground, source: Context): Promise<string[]> {
  const subscribers = new Map<string, Set<string>>();
  const missed: string[] = [];
  for await (const events of published(ground, source)) {
    const handled = await handledOf(ground, events);
    for (const { id, pattern } of events) {
      const by = handled.get(id)?.map(({ subscriber }) => subscriber) ?? [];
      const known = new Set([...(subscribers.get(pattern) ?? []), ...by]);
      subscribers.set(pattern, known);
      const silent = [...known].filter((subscriber) => !by.includes(subscriber));
      missed.push(...silent.map((subscriber) => `${id} ${pattern} ${subscriber}`));
    }
  }
  return missed;
}

async function* published(
  { databases, settledSeconds }: Ground,
  source: Context,
): AsyncGenerator<Published[]> {
  for (let after = '0'; ;) {
    const events = await databases[source].query<Published>(
      `select id, pattern, position from ${source}.outbox
       where position > ? and published_at < now() - ? * interval '1 second' order by position limit ?`,
      [after, settledSeconds, page],
    );
    if (events.length === 0) return;
    yield events;
    after = events.at(-1)!.position;
  }
}

async function handledOf(
  { databases }: Ground,
  events: readonly Published[],
): Promise<Map<string, Handled[]>> {
  const ids = JSON.stringify(events.map(({ id }) => id));
  const inboxes = contexts.map((context) =>
    databases[context].query<Handled>(
      `select event_id, '${context} ' || subscriber as subscriber from ${context}.inbox
       where event_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
      [ids],
    ),
  );
  return Map.groupBy((await Promise.all(inboxes)).flat(), ({ event_id }) => event_id);
}
