import type { EntityManager, RawQueryFragment } from '@mikro-orm/sql';
import type { PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { bindParameters } from '../patches/bound-statement.js';

/** A node of `explain (format json)`. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

export interface QueryPlan {
  /** Each scan of a table or index that was executed, with the number of rows it visited. */
  readonly scans: readonly { readonly name: string; readonly rows: number }[];
  /** Pages of tables and indexes that were read, each time that they were. */
  readonly buffers: number;
}

/**
 * `custom`: for the values of the parameters. `generic`: for all values, as PostgreSQL plans a prepared statement after a few
 * executions.
 */
export type PlanMode = 'custom' | 'generic';

/** Executes the query and returns its plan, with the actual row counts. */
export async function explain(
  em: EntityManager,
  query: RawQueryFragment,
  mode: PlanMode,
): Promise<QueryPlan> {
  const platform = em.getPlatform() as PostgreSqlPlatform;
  const { text, values } = bindParameters(platform, query.sql, query.params);
  const literals = values.map((value) => platform.quoteValue(value));
  const execute = `execute explained${literals.length > 0 ? `(${literals.join(', ')})` : ''}`;
  const connection = em.getConnection();
  return connection.transactional(async (transaction) => {
    const run = (sql: string) => connection.execute(sql, [], 'all', transaction);
    await run(`set local plan_cache_mode = force_${mode}_plan`);
    await run(`prepare explained as ${text}`);
    const [row] = (await run(
      `explain (analyze, buffers, timing off, format json) ${execute}`,
    )) as unknown as [{ 'QUERY PLAN': [{ Plan: PlanNode }] }];
    await run('deallocate explained');
    const root = row['QUERY PLAN'][0].Plan;
    return {
      scans: scansOf(root),
      buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    };
  });
}

function scansOf(node: PlanNode): { name: string; rows: number }[] {
  const { Plans = [], 'Actual Rows': found, 'Actual Loops': loops } = node;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const target = node['Index Name'] ?? node['Relation Name'];
  const scan = { name: `${node['Node Type']} on ${target}`, rows: (found + removed) * loops };
  return [...(target && loops > 0 ? [scan] : []), ...Plans.flatMap(scansOf)];
}
