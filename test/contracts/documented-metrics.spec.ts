/**
 * Lists what its modules declare, so that it must not share them with specs that declare metrics:
 * @jest-environment node
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import '#kernel/outbox';
import { declaredMetrics } from '#kernel/observability';
import '#gateway';
import '#process';

const page = new URL('../../docs/observability.md', import.meta.url);
const table = /(?<=<!-- metrics: generated -->\n)[^]*?(?=<!-- end -->)/;

describe('docs/observability.md', () => {
  it('lists exactly the declared metrics', () => {
    const rows = declaredMetrics().map(
      ({ name, type, labelNames, help }) =>
        `| \`${name}\` | ${type} | ${labelNames.map((label) => `\`${label}\``).join(' ')} | ${help} |`,
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
