import { fieldsOf, type AnyEvent } from '#contracts/definition';
import { describeField } from './describe-field.js';
import { code, list, page, table } from './markdown.js';
import { namesWith, type SystemDescription } from './system-description.js';

/** Lists every event with its producer, subscribers and fields. */
export function eventsPage({ contracts, subscriptions }: SystemDescription): string {
  const rows = contracts.flatMap(({ context, events }) =>
    Object.values(events).map((event) => [
      code(event.pattern),
      event.description ?? '-',
      context,
      list(namesWith(subscriptions, event.pattern)),
      bodyOf(event),
    ]),
  );
  return page(
    'Events',
    'the contracts and the `@On` subscriptions',
    'Events are delivered at least once to every subscribing context; see [messages](messages.md) for requests.',
    table(['Event', 'Meaning', 'Producer', 'Subscribers', 'Body'], rows),
  );
}

function bodyOf({ body }: AnyEvent): string {
  const fields = [...fieldsOf(body)].map(([name, field]) => code(describeField(name, field)));
  return list(fields);
}
