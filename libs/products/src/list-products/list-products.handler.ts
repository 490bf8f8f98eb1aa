import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { InvalidRequest } from '#contracts/definition';
import { listProducts, type ListProducts, type ProductPage } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { searchWords } from '../domain/search-words.js';
import { isId } from '../domain/slug.js';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { matchPrefixes } from '../domain/tsquery.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { byIdOrSlug } from '../persistence/by-id-or-slug.js';
import { decodeCursor, encodeCursor } from '../persistence/page-cursor.js';
import { filterConditions, visibleTo } from './product-filter.js';
import { sortings } from './product-sorting.js';

@Controller()
export class ListProductsHandler {
  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly categories: CategoriesRepository,
  ) {}

  @Handles(listProducts)
  async handle(request: ListProducts): Promise<ProductPage> {
    const { sort = 'newest', limit = 20, cursor, count = false } = request;
    const { key, orderBy, isKey, rankGroups } = sortings[sort];
    const position = cursor === undefined ? undefined : decodeCursor(cursor, sort, isKey);
    const words = searchTerms(request);
    const category = await this.categoryOf(request);
    if (!words || category === null) return { items: [], nextCursor: null, ...(count && { total: 0 }) };
    const query = {
      category,
      visible: visibleTo(visibleStatuses(currentScope()?.principal?.permissions)),
      filters: filterConditions(request),
      rankGroups: rankGroups(position, words),
      orderBy,
      limit: limit + 1,
    };

    const found = await this.catalogue.page(query, key);
    const items = found.slice(0, limit).map(({ key: _, ...product }) => product);
    const last = found.length > limit ? found[limit - 1] : undefined;
    const nextCursor = last ? encodeCursor({ sort, id: last.id, key: last.key }) : null;
    if (!count) return { items, nextCursor };
    const tsquery = words.length > 0 ? matchPrefixes(words) : undefined;
    return { items, nextCursor, total: await this.catalogue.count(query, tsquery) };
  }

  /** ID of the requested category; undefined if none is requested, null if the slug is unknown. */
  private async categoryOf({ category }: ListProducts): Promise<string | null | undefined> {
    if (category === undefined || isId(category)) return category?.toLowerCase();
    return (await this.categories.find(byIdOrSlug(sql`c`, category)))?.id ?? null;
  }
}

/** The search terms; empty if there is no search, undefined if `q` contains no searchable characters. */
function searchTerms({ q = '', sort }: ListProducts): string[] | undefined {
  if (q.trim()) return searchWords(q).length > 0 ? searchWords(q) : undefined;
  if (sort !== 'relevance') return [];
  const detail = 'must not be relevance unless q is set';
  throw new InvalidRequest({ errors: [{ pointer: '/sort', detail }] });
}
