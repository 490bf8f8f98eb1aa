import { type EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts } from '#contracts/products';
import { ListProductsHandler } from '../list-products/list-products.handler.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';

/** A node of `explain (format json)`. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface QueryPlan {
  /** Each scan of a table or index that was executed, with the number of rows it visited. */
  readonly scans: readonly { readonly name: string; readonly rows: number }[];
}

/** Handles a list request on an entity manager that explains each query of the catalogue. */
export async function explainList(em: EntityManager, request: ListProducts): Promise<QueryPlan[]> {
  const plans: QueryPlan[] = [];
  const execute = async (query: RawQueryFragment) => {
    const [row] = await em.execute<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
      sql`explain (analyze, timing off, format json) ${query}`,
    );
    plans.push({ scans: scansOf(row['QUERY PLAN'][0].Plan) });
    return [{}];
  };
  const catalogue = new CatalogueRepository({ execute } as unknown as EntityManager);
  await new ListProductsHandler(catalogue, new CategoriesRepository(em)).handle(request);
  return plans;
}

function scansOf(node: PlanNode): { name: string; rows: number }[] {
  const { Plans = [], 'Actual Rows': found, 'Actual Loops': loops } = node;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const target = node['Index Name'] ?? node['Relation Name'];
  const scan = { name: `${node['Node Type']} on ${target}`, rows: (found + removed) * loops };
  return [...(target && loops > 0 ? [scan] : []), ...Plans.flatMap(scansOf)];
}
