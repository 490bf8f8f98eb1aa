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
import { sizeOfDetails, sizeOfVariants } from '../domain/json-size.js';
import { searchWords } from '../domain/search-words.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { sortNameOf } from '../domain/sort-name.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { ImportsRepository, type ImportRow } from '../persistence/imports.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';

/** Products per transaction: few enough that other changes wait only briefly. */
const batchSize = 100;

@Controller()
export class ImportProductsHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTreeRepository,
    private readonly categories: CategoriesRepository,
    private readonly imports: ImportsRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(importProducts)
  async handle({ products }: ImportProducts): Promise<ImportResult> {
    await this.createCategories(products);
    let created = 0;
    for (let start = 0; start < products.length; start += batchSize)
      created += await this.importBatch(products.slice(start, start + batchSize));
    return { created };
  }

  /** Creates missing categories before the import, because only this needs the exclusive lock. */
  private async createCategories(products: readonly ImportedProduct[]): Promise<void> {
    const names = categoryNames(products);
    const known = await this.categories.topLevelIds(names);
    if (names.every((name) => known.has(name))) return;
    await this.em.transactional(async () => {
      await this.tree.lockExclusive();
      const existing = await this.categories.topLevelIds(names);
      for (const name of names) if (!existing.has(name)) await this.categories.create(newCategory(name));
    });
  }

  private importBatch(products: readonly ImportedProduct[]): Promise<number> {
    return this.em.transactional(async () => {
      const names = categoryNames(products);
      if (names.length > 0) await this.tree.lockShared();
      const categoryIds = await this.categories.topLevelIds(names);
      const rows = products.map((product) => rowOf(product, categoryIds));
      const created = await this.imports.create(rows);
      if (names.length > 0) await this.categoryProducts.refreshProducts(rows.map(({ id }) => id));
      return created;
    });
  }
}

function categoryNames(products: readonly ImportedProduct[]): string[] {
  return [...new Set(products.flatMap(({ category }) => category ?? []))];
}

function newCategory(name: string) {
  const id = randomUUIDv7();
  const slug = slugFrom(name, 'category');
  return { id, name, sortName: sortNameOf(name), slug, fallbackSlug: distinctSlug(slug, id) };
}

function rowOf(product: ImportedProduct, categoryIdsByName: ReadonlyMap<string, string>): ImportRow {
  const { sku, name, description = '', price, stock, category } = product;
  const id = randomUUIDv7();
  const slug = slugFrom(name);
  const words = searchWords(name).join(' ');
  const categoryId = category === undefined ? undefined : categoryIdsByName.get(category);
  if (category !== undefined && !categoryId)
    throw new Error(`Category ${category} was deleted during the import`);
  const categoryIds = categoryId ? [categoryId] : [];
  const fallbackSlug = distinctSlug(slug, id);
  return {
    id,
    slug,
    fallbackSlug,
    sku,
    name,
    sortName: sortNameOf(name),
    words,
    description,
    ...price,
    stock,
    categoryIds,
    detailsSize: sizeOfDetails({ slug: fallbackSlug, name, description, categoryIds, attributes: {} }),
    variantsSize: sizeOfVariants([{ sku, name: '', options: {} }]),
  };
}
