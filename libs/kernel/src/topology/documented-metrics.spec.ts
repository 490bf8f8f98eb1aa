import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import '#kernel/outbox';
import { listMetrics } from '#kernel/observability';
import './index.js';

const page = new URL('../../../../docs/observability.md', import.meta.url);
const table = /(?<=<!-- metrics: generated -->\n)[^]*?(?=<!-- end -->)/;

/** Without the default metrics of prom-client. */
const ours = listMetrics().filter(({ name }) => !/^(nodejs|process)_/.test(name));

describe('docs/observability.md', () => {
  it('lists exactly the registered metrics', () => {
    const rows = ours.map(
      ({ name, type, labels, help }) =>
        `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(' ')} | ${help} |`,
    );
    const listed = [
      '',
      '| Metric | Type | Labels | Description |',
      '|---|---|---|---|',
      ...rows,
      '',
      '',
    ].join('\n');
    const text = readFileSync(page, 'utf8');
    if (process.env['APPROVE']) writeFileSync(page, text.replace(table, listed));
    expect(table.exec(readFileSync(page, 'utf8'))?.[0]).toBe(listed);
  });
});
