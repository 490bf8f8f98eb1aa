import { besideTypeorm, row } from '../http/tables.ts';
import type { Loaded } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import type { Rounds } from '../shared/rounds.ts';
import type { StatementCount } from './statements.ts';

const endpoint = 'POST /v1/orders';

export function reportOrders(
  placed: Rounds<Loaded>,
  counted: Readonly<Record<string, StatementCount>>,
  settings: { rounds: number; seconds: number },
): void {
  const head = ['', 'contender', 'orders/s', '(spread)', 'p50 ms', 'p99 ms', 'CPU µs', 'ratio', 'to reach'];
  const costs = Object.entries(counted).map(([name, { statements, transactions }]) => [
    name,
    statements.toFixed(1),
    transactions.toFixed(1),
  ]);
  const costOfOne = ['hand-written', '1.0', '1.0'];
  const text = [
    table(
      head,
      Object.keys(placed).map((name) => row(endpoint, name, placed)),
    ),
    besideTypeorm({ [endpoint]: placed }),
    'What one order asks of PostgreSQL, with all that follows it in the background:',
    table(['', 'statements', 'transactions'], [costOfOne, ...costs]),
  ].join('\n\n');
  report('orders', { settings, placed, counted }, text);
}
