import { command, Id, VersionMismatch } from '../definition/index.js';
import { CategoryNotEmpty, CategoryNotFound } from './errors.js';

export class DeleteCategory {
  @Id()
  readonly id!: string;
}

/** Only of an empty one: where its products and the categories below it go is for its owner to say first. */
export const deleteCategory = command('products.delete-category', {
  request: DeleteCategory,
  errors: [CategoryNotFound, CategoryNotEmpty, VersionMismatch],
  access: 'products:write',
});
