import { command, Id, VersionMismatch } from '../definition/index.js';
import { ProductNotFound } from './errors.js';

export class DeleteProduct {
  @Id()
  readonly id!: string;
}

export const deleteProduct = command('products.delete-product', {
  summary: 'Take a product out of the catalogue',
  description:
    'For good: it is archived and cannot be ordered any more. Orders that hold some of it keep it. Its ' +
    'slug is free again, its SKUs are not.',
  request: DeleteProduct,
  errors: [ProductNotFound, VersionMismatch],
  access: 'products:write',
});
