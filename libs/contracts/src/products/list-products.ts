import { Flag, Integer, List, OneOf, longestCursor, PageRequest, query, Text } from '../definition/index.js';
import { ProductView } from './product-view.js';

export const productSorts = ['newest', 'price', '-price', 'name', 'relevance'] as const;

export type ProductSort = (typeof productSorts)[number];

export class ListProducts extends PageRequest {
  @Text({
    max: 100,
    optional: true,
    description:
      'Products whose name has, for each word of this, one that begins with it; accents and case aside.',
  })
  readonly q?: string;

  @Text({
    max: 120,
    optional: true,
    description:
      'The id or slug of a category: products in it and in all below it. None where there is no such category.',
  })
  readonly category?: string;

  @Integer({ optional: true, description: 'In minor units. Products with a price of at least this.' })
  readonly minPrice?: number;

  @Integer({ optional: true, description: 'In minor units. Products with a price of at most this.' })
  readonly maxPrice?: number;

  @Flag({ optional: true, description: 'Whether something of the product is available.' })
  readonly inStock?: boolean;

  @OneOf(productSorts, {
    optional: true,
    description:
      '`newest` when left out. A price is the lowest of a product. `relevance` needs `q`: names that have its words whole come first, then those with the fewest other words.',
  })
  readonly sort?: ProductSort;
}

export class ProductPage {
  @List(() => ProductView, { max: 100 })
  readonly items!: ProductView[];

  /** Opaque; null on the last page. */
  @Text({ max: longestCursor, nullable: true })
  readonly nextCursor!: string | null;

  /** On all pages together. */
  @Integer({ optional: true })
  readonly total?: number;
}

export const listProducts = query('products.list-products', {
  summary: 'Search the catalogue',
  description:
    'Active products; drafts as well for who holds `products:write`. What is `available` is how it was ' +
    'when it was read: only an order reserves anything.',
  request: ListProducts,
  response: ProductPage,
  access: 'anyone',
});
