import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  importProducts,
  type ImportProducts,
  type ImportResult,
  type ImportedProduct,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { searchWords } from '../domain/search-words.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ImportsRepository, type ImportRow } from '../persistence/imports.repository.js';
import { ListingsRepository } from '../persistence/listings.repository.js';

@Controller()
export class ImportProductsHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly categories: CategoriesRepository,
    private readonly imports: ImportsRepository,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(importProducts)
  handle({ products }: ImportProducts): Promise<ImportResult> {
    return this.em.transactional(async () => {
      const categories = await this.categoriesOf(products);
      const rows = products.map((product) => rowOf(product, categories));
      const created = await this.imports.create(rows);
      if (categories.size > 0) await this.listings.renewProducts(rows.map(({ id }) => id));
      return { created };
    });
  }

  /** Ids by name. */
  private async categoriesOf(products: readonly ImportedProduct[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    const names = new Set(products.flatMap(({ category }) => category ?? []));
    if (names.size > 0) await this.tree.changes();
    for (const name of names) ids.set(name, await this.categories.ensure(newCategory(name)));
    return ids;
  }
}

function newCategory(name: string) {
  const id = randomUUIDv7();
  const slug = slugFrom(name, 'category');
  return { id, name, slug, otherSlug: distinctSlug(slug, id) };
}

function rowOf(product: ImportedProduct, categories: ReadonlyMap<string, string>): ImportRow {
  const { sku, name, description = '', price, stock, category } = product;
  const id = randomUUIDv7();
  const slug = slugFrom(name);
  const words = searchWords(name).join(' ');
  const categoryIds = category === undefined ? [] : [categories.get(category)!];
  const otherSlug = distinctSlug(slug, id);
  return { id, slug, otherSlug, sku, name, words, description, ...price, stock, categoryIds };
}
