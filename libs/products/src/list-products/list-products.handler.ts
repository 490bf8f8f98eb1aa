import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { InvalidRequest } from '#contracts/definition';
import { listProducts, type ListProducts, type ProductPage } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { decodeCursor, encodeCursor } from '../persistence/page-cursor.js';
import { searchWords } from '../domain/search-words.js';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { allOf } from '../persistence/all-of.js';
import { Catalogue } from '../persistence/catalogue.js';
import { categoryOf, filtersOf } from './product-filter.js';
import { orders } from './product-order.js';

@Controller()
export class ListProductsHandler {
  constructor(private readonly catalogue: Catalogue) {}

  @Handles(listProducts)
  async handle(request: ListProducts): Promise<ProductPage> {
    const { sort = 'newest', q = '', limit = 20, cursor, count = false } = request;
    const order = orders[sort];
    const words = searchWords(q);
    if (sort === 'relevance' && !q.trim()) throw needsQuery();
    const category = categoryOf(request);
    const where = allOf(filtersOf(request, visibleStatuses(currentScope()?.principal?.permissions), words));
    const before = cursor === undefined ? undefined : decodeCursor(cursor, sort, order.isKey);
    const tiers = order.tiers(category ? sql`l` : sql`p`, before, words);

    const found = await this.catalogue.page({ ...order, category, where, tiers, limit: limit + 1 });
    const items = found.slice(0, limit).map(({ key: _, ...product }) => product);
    const last = found.length > limit ? found[limit - 1] : undefined;
    const nextCursor = last ? encodeCursor({ sort, id: last.id, key: last.key }) : null;
    return count
      ? { items, nextCursor, total: await this.catalogue.count(category, where) }
      : { items, nextCursor };
  }
}

function needsQuery(): InvalidRequest {
  const detail = 'must not be relevance without q, which decides what is relevant';
  return new InvalidRequest({ errors: [{ pointer: '/sort', detail }] });
}
