import {
  enumeration,
  Flag,
  Integer,
  List,
  OneOf,
  maxCursorLength,
  PageRequest,
  query,
  Text,
  Total,
} from '../definition/index.js';
import { ProductView } from './product-view.js';

export const productSorts = enumeration('ProductSort', ['newest', 'price', '-price', 'name', 'relevance'], {
  '-price': 'PRICE_DESCENDING',
});

export type ProductSort = (typeof productSorts)[number];

export class ListProducts extends PageRequest {
  @Text({
    min: 0,
    max: 100,
    optional: true,
    description:
      'Search terms. Each term must be a prefix of a word in the product name. Case, accents and apostrophes are ignored; other letters may be written in ASCII (`lopata` finds `Łopata`). Of more than ten terms, the ten longest count.',
  })
  readonly q?: string;

  @Text({
    min: 0,
    max: 120,
    optional: true,
    description:
      'ID or slug of a category. Includes products of its subcategories; an unknown category yields an empty list.',
  })
  readonly category?: string;

  @Integer({
    optional: true,
    description:
      'Minimum price in minor units of the currency. One variant must meet all conditions: with `maxPrice`, a product matches if a ' +
      'variant is in the range; with `inStock=true`, only available variants count.',
  })
  readonly minPrice?: number;

  @Integer({
    optional: true,
    description: 'Maximum price in minor units of the currency. See `minPrice`.',
  })
  readonly maxPrice?: number;

  @Flag({
    optional: true,
    description:
      'Filters by availability: `true` matches products with at least one available variant, `false` matches products ' +
      'without any.',
  })
  readonly inStock?: boolean;

  @OneOf(productSorts, {
    optional: true,
    default: 'newest',
    description:
      'Sort order; defaults to `newest`. `price` and `-price` sort by the lowest price of the product. Prices are not converted: sort orders and price filters compare the amounts in minor units, of all currencies alike. `relevance` requires `q`: names containing every term as a whole word rank first, then names with fewer words.',
  })
  readonly sort?: ProductSort;
}

export class ProductPage {
  @List(() => ProductView, { max: 100 })
  readonly items!: ProductView[];

  /** Opaque cursor of the next page; null on the last page. */
  @Text({ max: maxCursorLength, nullable: true })
  readonly nextCursor!: string | null;

  @Total() readonly total?: number;
}

export const listProducts = query('products.list-products', {
  summary: 'List products',
  description:
    'Returns active products, and drafts for clients with the `products:write` permission. `available` is the ' +
    'quantity at the time of the request; only placing an order reserves stock. A page has fewer products than `limit` if ' +
    'more would make it larger than 1 MiB: only a `nextCursor` of null ends the list.',
  request: ListProducts,
  response: ProductPage,
  access: 'anyone',
});
