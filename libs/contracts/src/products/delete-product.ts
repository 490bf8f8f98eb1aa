import { command, Id, VersionMismatch } from '../definition/index.js';
import { ProductNotFound } from './errors.js';

export class DeleteProduct {
  @Id()
  readonly id!: string;
}

/** Archives it: it leaves the catalogue for good and cannot be ordered any more. Its slug is free, its SKUs are not. */
export const deleteProduct = command('products.delete-product', {
  request: DeleteProduct,
  errors: [ProductNotFound, VersionMismatch],
  access: 'products:write',
});
