import { command, Integer, List, Nested, OneOf, Text, TextList, TextMap } from '../definition/index.js';
import { SkuTaken, SlugTaken, UnknownCategory } from './errors.js';
import { Money } from './money.js';
import { ProductView } from './product-view.js';
import * as rules from './rules.js';

export class NewVariant {
  @Text(rules.sku)
  readonly sku!: string;

  @Text({ ...rules.variantName, optional: true })
  readonly name?: string;

  @TextMap({ ...rules.options, optional: true })
  readonly options?: Record<string, string>;

  @Nested(() => Money)
  readonly price!: Money;

  @Integer({ max: rules.mostOnHand, optional: true, description: 'On hand to begin with; 0 when left out.' })
  readonly stock?: number;
}

export class CreateProduct {
  @Text(rules.productName)
  readonly name!: string;

  @Text({ ...rules.slug, optional: true, description: 'Derived from the name when left out.' })
  readonly slug?: string;

  @Text({ ...rules.description, optional: true })
  readonly description?: string;

  @OneOf(['draft', 'active'], { optional: true, description: '`active` when left out.' })
  readonly status?: 'draft' | 'active';

  @TextList({ ...rules.categoryIds, optional: true })
  readonly categoryIds?: string[];

  @TextMap({ ...rules.attributes, optional: true })
  readonly attributes?: Record<string, string>;

  @List(() => NewVariant, { min: 1, max: rules.mostVariants })
  readonly variants!: NewVariant[];
}

/** `SlugTaken` only when a slug was given: a derived one is made unique. */
export const createProduct = command('products.create-product', {
  summary: 'Create a product',
  description:
    'With its first variants and their stock. A slug that is left out is derived from the name and made ' +
    'unique; one that is given has to be free.',
  request: CreateProduct,
  response: ProductView,
  errors: [SkuTaken, SlugTaken, UnknownCategory],
  access: 'products:write',
});
