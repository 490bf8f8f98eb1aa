import { comparisonTable, measurementTable, memoryTable, type Comparison } from '../shared/load-tables.ts';
import type { Contender, LoadResult } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import type { Rounds } from '../shared/rounds.ts';
import type { StatementCount } from './statements.ts';

const endpoint = 'POST /v1/orders';
const comparisons: readonly Comparison[] = [
  [endpoint, 'monolith', 'hand-written', 0.32],
  [endpoint, 'monolith', 'nest-typeorm, lean', 2.5],
  [endpoint, 'monolith', 'nest-typeorm', 1.15],
  [endpoint, 'split', 'moleculer, split', 0.8],
];

export function reportOrders(
  placed: Rounds<LoadResult>,
  counted: Readonly<Record<string, StatementCount>>,
  contenders: Readonly<Record<string, Contender>>,
  settings: { rounds: number; seconds: number },
): void {
  const results = { [endpoint]: placed };
  const costs = Object.entries(counted).map(([name, { statements, transactions }]) => [
    name,
    statements.toFixed(1),
    transactions.toFixed(1),
  ]);
  const text = [
    measurementTable(results),
    comparisonTable(results, comparisons),
    memoryTable(contenders),
    'PostgreSQL work per order, including background processing:',
    table(['', 'statements', 'transactions'], [['hand-written', '1.0', '1.0'], ...costs]),
  ].join('\n\n');
  report('orders', { settings, placed, counted }, text);
}
