import type { EntityManager, RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts } from '#contracts/products';
import { explain, type PlanMode, type QueryPlan } from '#kernel/persistence/testing';
import { ListProductsHandler } from '../list-products/list-products.handler.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';

/** Handles a list request on an entity manager that explains each query of the catalogue. */
export async function explainList(
  em: EntityManager,
  request: ListProducts,
  mode: PlanMode,
): Promise<QueryPlan[]> {
  const plans: QueryPlan[] = [];
  const execute = async (query: RawQueryFragment) => {
    plans.push(await explain(em, query, mode));
    return [{}];
  };
  const catalogue = new CatalogueRepository({ execute } as unknown as EntityManager);
  await new ListProductsHandler(catalogue, new CategoriesRepository(em)).handle(request);
  return plans;
}
