import type { Databases } from '#kernel/persistence';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Instrumented {
  readonly context: string;
  readonly databases: Databases;
}

/** Returns the number of rows that the statements of `run` read from tables. Rolls their changes back. */
export async function countRowsRead(target: object, run: () => Promise<unknown>): Promise<number> {
  const { context, databases } = target as Instrumented;
  const em = databases.entityManager(context).fork();
  let count = 0;
  await em.begin();
  const explain = async (sql: string, parameters: unknown[] = []): Promise<unknown[]> => {
    const [row] = await em.execute<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
      `explain (analyze, format json) ${sql}`,
      parameters,
    );
    count += rowsReadBy(row!['QUERY PLAN'][0].Plan);
    return [];
  };
  Object.defineProperty(target, 'execute', { value: explain, configurable: true });
  try {
    await run();
  } finally {
    Reflect.deleteProperty(target, 'execute');
    await em.rollback();
  }
  return count;
}

function rowsReadBy(node: PlanNode): number {
  const isTableScan = /^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(node['Node Type']);
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return (isTableScan ? rows : 0) + (node.Plans ?? []).reduce((sum, child) => sum + rowsReadBy(child), 0);
}
