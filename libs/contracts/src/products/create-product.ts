import {
  command,
  enumeration,
  IdList,
  Integer,
  List,
  Nested,
  OneOf,
  Text,
  TextMap,
} from '../definition/index.js';
import { SkuTaken, SlugTaken, UnknownCategory, VariantCurrencyMixed } from './failures.js';
import { Money } from './money.js';
import { ProductView } from './product-view.js';
import * as limits from './field-limits.js';

/** A product cannot be created as archived. */
const newProductStatuses = enumeration('NewProductStatus', ['draft', 'active']);

export class NewVariant {
  @Text({ ...limits.sku, example: limits.newSku })
  readonly sku!: string;

  @Text({ ...limits.variantName, optional: true })
  readonly name?: string;

  @TextMap({ ...limits.options, optional: true })
  readonly options?: Record<string, string>;

  @Nested(() => Money)
  readonly price!: Money;

  @Integer({
    max: limits.maxOnHand,
    optional: true,
    default: 0,
    description: 'Initial quantity on hand; defaults to 0.',
  })
  readonly stock?: number;
}

export class CreateProduct {
  @Text({ ...limits.productName, example: 'Tall Mug' })
  readonly name!: string;

  @Text({
    ...limits.slug,
    optional: true,
    description: 'Derived from the name if omitted.',
    example: 'tall-mug',
  })
  readonly slug?: string;

  @Text({ ...limits.description, optional: true })
  readonly description?: string;

  @OneOf(newProductStatuses, { optional: true, default: 'active', description: 'Defaults to `active`.' })
  readonly status?: (typeof newProductStatuses)[number];

  @IdList({ max: limits.maxCategories, optional: true })
  readonly categoryIds?: string[];

  @TextMap({ ...limits.attributes, optional: true })
  readonly attributes?: Record<string, string>;

  @List(() => NewVariant, {
    min: 1,
    max: limits.maxVariants,
    example: [{ sku: 'MUG-TALL', price: { amount: 1999, currency: 'EUR' }, stock: 20 }],
  })
  readonly variants!: NewVariant[];
}

/** Fails with `SlugTaken` only if the request contains a slug: a derived slug is made unique. */
export const createProduct = command('products.create-product', {
  summary: 'Create a product',
  description:
    'Creates a product with its variants and their initial stock. If `slug` is omitted, a unique slug is derived ' +
    'from the name. A slug in the request must not be in use.',
  request: CreateProduct,
  response: ProductView,
  failures: [SkuTaken, SlugTaken, UnknownCategory, VariantCurrencyMixed],
  access: 'products:write',
});
