import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import {
  importProducts,
  type ImportProducts,
  type ImportResult,
  type ImportedProduct,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { searchWords } from '../domain/search-words.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { ImportsRepository, type ImportRow } from '../persistence/imports.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';

@Controller()
export class ImportProductsHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly categories: CategoriesRepository,
    private readonly imports: ImportsRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(importProducts)
  handle({ products }: ImportProducts): Promise<ImportResult> {
    return this.transaction.run(async () => {
      const categoryIds = await this.findOrCreateCategories(products);
      const rows = products.map((product) => rowOf(product, categoryIds));
      const created = await this.imports.create(rows);
      if (categoryIds.size > 0) await this.categoryProducts.refreshProducts(rows.map(({ id }) => id));
      return { created };
    });
  }

  /** Returns category ids by name. */
  private async findOrCreateCategories(
    products: readonly ImportedProduct[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    const names = new Set(products.flatMap(({ category }) => category ?? []));
    if (names.size > 0) await this.tree.lockExclusive();
    for (const name of names) ids.set(name, await this.categories.findOrCreate(newCategory(name)));
    return ids;
  }
}

function newCategory(name: string) {
  const id = randomUUIDv7();
  const slug = slugFrom(name, 'category');
  return { id, name, slug, fallbackSlug: distinctSlug(slug, id) };
}

function rowOf(product: ImportedProduct, categoryIdsByName: ReadonlyMap<string, string>): ImportRow {
  const { sku, name, description = '', price, stock, category } = product;
  const id = randomUUIDv7();
  const slug = slugFrom(name);
  const words = searchWords(name).join(' ');
  const categoryIds = category === undefined ? [] : [categoryIdsByName.get(category)!];
  const fallbackSlug = distinctSlug(slug, id);
  return {
    id,
    slug,
    fallbackSlug: fallbackSlug,
    sku,
    name,
    words,
    description,
    ...price,
    stock,
    categoryIds,
  };
}
