import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import '#kernel/outbox';
import { listMetrics } from '#kernel/observability';
import './index.js';

const page = new URL('../../../../docs/observability.md', import.meta.url);
const table = /(?<=<!-- metrics: generated -->\n)[^]*?(?=<!-- end -->)/;

/** Prometheus' own conventions name what Node.js and the process tell of themselves. */
const ours = listMetrics().filter(({ name }) => !/^(nodejs|process)_/.test(name));

it('docs/observability.md lists every metric, and no other', () => {
  const rows = ours.map(
    ({ name, type, labels, help }) =>
      `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(' ')} | ${help} |`,
  );
  const listed = ['', '| Metric | Type | Labels | What it is |', '|---|---|---|---|', ...rows, '', ''].join(
    '\n',
  );
  const text = readFileSync(page, 'utf8');
  if (process.env['APPROVE']) writeFileSync(page, text.replace(table, listed));
  expect(table.exec(readFileSync(page, 'utf8'))?.[0]).toBe(listed);
});
