import { Controller } from '@nestjs/common';
import { listProducts, type ListProducts, type ProductPage } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { Catalogue } from '../persistence/catalogue.js';
import { decodeCursor, encodeCursor } from './page-cursor.js';
import { allOf, filtersOf } from './product-filter.js';
import { orders } from './product-order.js';

@Controller()
export class ListProductsHandler {
  constructor(private readonly catalogue: Catalogue) {}

  @Handles(listProducts)
  async handle(request: ListProducts): Promise<ProductPage> {
    const { sort = 'newest', limit = 20, cursor, count = false } = request;
    const order = orders[sort];
    const filters = filtersOf(request, visibleStatuses(currentScope()?.principal?.permissions));
    const rest = cursor === undefined ? filters : [...filters, order.after(decodeCursor(cursor, sort))];

    const found = await this.catalogue.page({ where: allOf(rest), by: order.by, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? encodeCursor({ sort, id: last.id, key: order.keyOf(last) }) : null;
    return count
      ? { items, nextCursor, total: await this.catalogue.count(allOf(filters)) }
      : { items, nextCursor };
  }
}
