import { NotReady, platformFailures, type FailureClass } from '#contracts/definition';
import { edgeFailures } from '#gateway';
import { statusOf } from '#process';
import { code, list, page, table } from './markdown.js';
import type { SystemDescription } from './system-description.js';

/** Lists every failure code, with the messages that declare it. */
export function failuresPage({ contracts }: SystemDescription): string {
  const messages = contracts.flatMap(({ requests }) => Object.values(requests));
  const declared = messages.flatMap(({ failures }) => failures);
  const all = new Set<FailureClass>([...platformFailures, NotReady, ...edgeFailures, ...declared]);
  const rows = [...all]
    .toSorted(byCode)
    .map((failure) => [
      code(failure.code),
      failure.kind,
      String(statusOf(failure)),
      failure.meaning,
      list(messages.filter(({ failures }) => failures.includes(failure)).map(({ pattern }) => code(pattern))),
    ]);
  return page(
    'Failures',
    'the contracts and the gateway',
    'A failure without messages is returned by the gateway, or any message can fail with it.',
    table(['Code', 'Kind', 'HTTP status', 'Meaning', 'Messages'], rows),
  );
}

function byCode(a: FailureClass, b: FailureClass): number {
  return a.code < b.code ? -1 : 1;
}
