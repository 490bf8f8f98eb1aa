import { Id } from '../definition/index.js';
import { VariantView } from './product-view.js';

/** A variant with the ID of its product. */
export class VariantDetail extends VariantView {
  @Id()
  readonly productId!: string;
}
