import { comparisonTable, measurementTable, memoryTable, type Comparison } from '../shared/load-tables.ts';
import type { Contender, LoadResult } from '../shared/load.ts';
import { report } from '../shared/report.ts';
import type { Rounds } from '../shared/rounds.ts';

const comparisons: readonly Comparison[] = [
  ['list', 'monolith', 'hand-written', 0.45],
  ['detail', 'monolith', 'hand-written', 0.5],
  ['me', 'monolith', 'hand-written', 0.6],
  ['list', 'monolith', 'nest-typeorm, lean', 1.3],
  ['detail', 'monolith', 'nest-typeorm, lean', 2.2],
  ['detail, query builder', 'monolith', 'nest-typeorm', 1],
  ['me', 'monolith', 'nest-typeorm, lean', 6],
  ['list', 'split', 'moleculer, split', 1],
  ['detail', 'split', 'moleculer, split', 1],
  ['me', 'split', 'moleculer, split', 1],
  ['list, GraphQL', 'GraphQL', 'REST', 0.7],
  ['detail, GraphQL', 'GraphQL', 'REST', 0.7],
];

export function reportHttp(
  results: Readonly<Record<string, Rounds<LoadResult>>>,
  contenders: Readonly<Record<string, Contender>>,
  settings: { rounds: number; seconds: number },
): void {
  const tables = [measurementTable(results), comparisonTable(results, comparisons), memoryTable(contenders)];
  report('http', { settings, results }, tables.join('\n\n'));
}
