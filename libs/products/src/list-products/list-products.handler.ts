import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { InvalidRequest } from '#contracts/definition';
import { listProducts, type ListProducts, type ProductPage } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { withTotal } from '#kernel/pagination';
import { searchWords } from '../domain/search-words.js';
import { isId } from '../domain/slug.js';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { matchPrefixes } from '../domain/tsquery.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { byIdOrSlug } from '../persistence/by-id-or-slug.js';
import { priceFilter } from './product-filter.js';
import { sortings } from './product-sorting.js';

@Controller()
export class ListProductsHandler {
  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly categories: CategoriesRepository,
  ) {}

  @Handles(listProducts)
  async handle(request: ListProducts): Promise<ProductPage> {
    const { sortKey, orderBy, keyset, rankGroups } = sortings[request.sort ?? 'newest'];
    const start = keyset.start(request);
    const words = searchTerms(request);
    const category = await this.categoryOf(request);
    if (!words || category === null)
      return withTotal({ items: [], nextCursor: null }, request, async () => 0);
    const query = {
      category,
      statuses: visibleStatuses(currentScope()?.principal?.permissions),
      inStock: request.inStock,
      filter: priceFilter(request),
      rankGroups: rankGroups(start.after, words),
      orderBy,
      limit: start.limit + 1,
    };

    const { products, isTruncated } = await this.catalogue.page(query, sortKey);
    const { items, nextCursor } = keyset.page(products, start, isTruncated);
    const page = { items: items.map(({ sortKey: _, ...product }) => product), nextCursor };
    const tsquery = words.length > 0 ? matchPrefixes(words) : undefined;
    return withTotal(page, request, () => this.catalogue.count(query, tsquery));
  }

  /** ID of the requested category; undefined if none is requested, null if the slug is unknown. */
  private async categoryOf({ category }: ListProducts): Promise<string | null | undefined> {
    if (!category) return undefined;
    if (isId(category)) return category.toLowerCase();
    return (await this.categories.find(byIdOrSlug(sql`c`, category)))?.id ?? null;
  }
}

/** Each term reads the index entries of all words that it is a prefix of; short terms match most products. */
const maxTerms = 10;

/** The search terms; empty if there is no search, undefined if `q` contains no searchable characters. */
function searchTerms({ q = '', sort }: ListProducts): string[] | undefined {
  if (q.trim()) {
    const terms = searchWords(q).toSorted((a, b) => b.length - a.length);
    return terms.length > 0 ? terms.slice(0, maxTerms) : undefined;
  }
  if (sort !== 'relevance') return [];
  const detail = 'must not be relevance unless q is set';
  throw new InvalidRequest({ errors: [{ pointer: '/sort', detail }] });
}
