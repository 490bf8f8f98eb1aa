import { command, Id } from '../definition/index.js';
import { NewVariant } from './create-product.js';
import { ProductNotFound, SkuTaken, TooManyVariants } from './errors.js';
import { VariantDetail } from './variant-detail.js';

export class AddVariant extends NewVariant {
  @Id({ description: 'Of the product.' })
  readonly id!: string;
}

export const addVariant = command('products.add-variant', {
  summary: 'Add a variant to a product',
  description: 'It comes after the variants there are.',
  request: AddVariant,
  response: VariantDetail,
  errors: [ProductNotFound, SkuTaken, TooManyVariants],
  access: 'products:write',
});
