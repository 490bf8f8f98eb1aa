import { Id } from '../definition/index.js';
import { VariantView } from './product-view.js';

/** A variant by itself. */
export class VariantDetail extends VariantView {
  @Id()
  readonly productId!: string;
}
