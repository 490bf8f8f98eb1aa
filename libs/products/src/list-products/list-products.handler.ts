import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { InvalidRequest } from '#contracts/definition';
import { listProducts, type ListProducts, type ProductPage } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { searchWords } from '../domain/search-words.js';
import { isId } from '../domain/slug.js';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { beginningWith } from '../domain/word-query.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { Catalogue } from '../persistence/catalogue.js';
import { named } from '../persistence/named.js';
import { decodeCursor, encodeCursor } from '../persistence/page-cursor.js';
import { filtersOf, seenAs } from './product-filter.js';
import { orders } from './product-order.js';

@Controller()
export class ListProductsHandler {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly categories: CategoriesRepository,
  ) {}

  @Handles(listProducts)
  async handle(request: ListProducts): Promise<ProductPage> {
    const { sort = 'newest', limit = 20, cursor, count = false } = request;
    const { key, by, isKey, tiers } = orders[sort];
    const before = cursor === undefined ? undefined : decodeCursor(cursor, sort, isKey);
    const words = wordsOf(request);
    const category = await this.categoryOf(request);
    if (!words || category === null) return { items: [], nextCursor: null, ...(count && { total: 0 }) };
    const query = {
      category,
      seen: seenAs(visibleStatuses(currentScope()?.principal?.permissions)),
      filters: filtersOf(request),
      tiers: tiers(before, words),
      by,
      limit: limit + 1,
    };

    const found = await this.catalogue.page(query, key);
    const items = found.slice(0, limit).map(({ key: _, ...product }) => product);
    const last = found.length > limit ? found[limit - 1] : undefined;
    const nextCursor = last ? encodeCursor({ sort, id: last.id, key: last.key }) : null;
    if (!count) return { items, nextCursor };
    const sought = words.length > 0 ? beginningWith(words) : undefined;
    return { items, nextCursor, total: await this.catalogue.count(query, sought) };
  }

  /** The id of the category that is meant; null where there is none of that name. */
  private async categoryOf({ category }: ListProducts): Promise<string | null | undefined> {
    if (category === undefined || isId(category)) return category?.toLowerCase();
    return (await this.categories.find(named(sql`c`, category)))?.id ?? null;
  }
}

/** What is searched for; undefined where it is something, but nothing that a name could have. */
function wordsOf({ q = '', sort }: ListProducts): string[] | undefined {
  if (q.trim()) return searchWords(q).length > 0 ? searchWords(q) : undefined;
  if (sort !== 'relevance') return [];
  const detail = 'must not be relevance without q, which decides what is relevant';
  throw new InvalidRequest({ errors: [{ pointer: '/sort', detail }] });
}
