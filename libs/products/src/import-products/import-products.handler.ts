import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import {
  importProducts,
  type ImportProducts,
  type ImportResult,
  type ImportedProduct,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { searchWords } from '../domain/search-words.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { ImportsRepository, type ImportRow } from '../persistence/imports.repository.js';

@Controller()
export class ImportProductsHandler {
  constructor(private readonly imports: ImportsRepository) {}

  @Handles(importProducts)
  async handle({ products }: ImportProducts): Promise<ImportResult> {
    return { created: await this.imports.create(products.map(rowOf)) };
  }
}

function rowOf({ sku, name, description = '', price, stock }: ImportedProduct): ImportRow {
  const id = randomUUIDv7();
  const slug = slugFrom(name);
  const words = searchWords(name).join(' ');
  return { id, slug, otherSlug: distinctSlug(slug, id), sku, name, words, description, ...price, stock };
}
