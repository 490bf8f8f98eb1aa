import { command, Id } from '../definition/index.js';
import { NewVariant } from './create-product.js';
import { ProductNotFound, SkuTaken, TooManyVariants, VariantCurrencyMixed } from './failures.js';
import { VariantDetail } from './variant-detail.js';

export class AddVariant extends NewVariant {
  @Id({ description: 'ID of the product.' })
  readonly id!: string;
}

export const addVariant = command('products.add-variant', {
  summary: 'Add a variant to a product',
  description: 'Appends the variant to the variants of the product.',
  request: AddVariant,
  response: VariantDetail,
  failures: [ProductNotFound, SkuTaken, TooManyVariants, VariantCurrencyMixed],
  access: 'products:write',
});
