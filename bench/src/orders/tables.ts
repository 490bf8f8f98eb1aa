import { compareWithTypeorm, contenderRow } from '../http/tables.ts';
import type { LoadResult } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import type { Rounds } from '../shared/rounds.ts';
import type { StatementCount } from './statements.ts';

const endpoint = 'POST /v1/orders';

export function reportOrders(
  placed: Rounds<LoadResult>,
  counted: Readonly<Record<string, StatementCount>>,
  settings: { rounds: number; seconds: number },
): void {
  const head = ['', 'contender', 'orders/s', '(range)', 'p50 ms', 'p99 ms', 'CPU µs', 'ratio', 'target'];
  const costs = Object.entries(counted).map(([name, { statements, transactions }]) => [
    name,
    statements.toFixed(1),
    transactions.toFixed(1),
  ]);
  const costOfOne = ['hand-written', '1.0', '1.0'];
  const text = [
    table(
      head,
      Object.keys(placed).map((name) => contenderRow(endpoint, name, placed)),
    ),
    compareWithTypeorm({ [endpoint]: placed }),
    'PostgreSQL work per order, including background processing:',
    table(['', 'statements', 'transactions'], [costOfOne, ...costs]),
  ].join('\n\n');
  report('orders', { settings, placed, counted }, text);
}
