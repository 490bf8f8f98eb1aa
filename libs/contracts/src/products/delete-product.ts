import { command, Id, VersionMismatch } from '../definition/index.js';
import { ProductNotFound } from './failures.js';

export class DeleteProduct {
  @Id()
  readonly id!: string;
}

export const deleteProduct = command('products.delete-product', {
  summary: 'Delete a product',
  description:
    'Deletes the product permanently: it is archived and can no longer be ordered. Existing orders keep their reserved stock. ' +
    'The slug can be reused. The SKUs are never reused: a new variant with one of them is rejected with ' +
    '`products.sku-taken`, which names this product. Set the product to `draft` if it may come back.',
  request: DeleteProduct,
  failures: [ProductNotFound, VersionMismatch],
  access: 'products:write',
});
