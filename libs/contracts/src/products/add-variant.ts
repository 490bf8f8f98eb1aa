import { command, Id } from '../definition/index.js';
import { NewVariant } from './create-product.js';
import { ProductNotFound, SkuTaken, TooManyVariants } from './errors.js';
import { VariantDetail } from './variant-detail.js';

export class AddVariant extends NewVariant {
  @Id({ description: 'Of the product.' })
  readonly id!: string;
}

/** Comes after the variants there are. */
export const addVariant = command('products.add-variant', {
  request: AddVariant,
  response: VariantDetail,
  errors: [ProductNotFound, SkuTaken, TooManyVariants],
  access: 'products:write',
});
