import type { AnyContract, AnyRequest } from '#contracts/definition';
import { code, list, page, table } from './markdown.js';
import { namesWith, type SystemDescription } from './system-description.js';

const headings = ['Message', 'Kind', 'Access', 'Senders', 'Deadline', 'Idempotent', 'REST route', 'Failures'];

/** Lists every command and query by context. */
export function messagesPage(system: SystemDescription): string {
  return page(
    'Messages',
    'the contracts',
    'A context accepts a message over Redis only from its senders, the modules that declare it. Every message can also fail with `platform.invalid-request`, `platform.unauthenticated`, `platform.forbidden`, ' +
      '`platform.unreachable` and `platform.internal`. See [failures](failures.md) and [events](events.md).',
    ...system.contracts.map((contract) => sectionOf(contract, system)),
  );
}

function sectionOf({ context, requests }: AnyContract, system: SystemDescription): string {
  const rows = Object.values(requests).map((message) => rowOf(message, system));
  return `## ${context}\n\n${table(headings, rows)}`;
}

function rowOf(message: AnyRequest, { dependencies, routes }: SystemDescription): string[] {
  const mounted = routes.get(message.pattern);
  return [
    code(message.pattern),
    message.kind,
    message.access,
    list(namesWith(dependencies, message.pattern)),
    `${message.deadlineMs} ms`,
    message.idempotent ? 'yes' : 'no',
    mounted ? code(`${mounted.route.method} ${mounted.url}`) : '-',
    list(message.failures.map((failure) => code(failure.code))),
  ];
}
