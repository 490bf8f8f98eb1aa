import { command, Id, VersionMismatch } from '../definition/index.js';
import { CategoryNotEmpty, CategoryNotFound } from './failures.js';

export class DeleteCategory {
  @Id()
  readonly id!: string;
}

export const deleteCategory = command('products.delete-category', {
  summary: 'Delete a category',
  description:
    'Deletes the category permanently. It must be empty: move or delete its products and subcategories first.',
  request: DeleteCategory,
  failures: [CategoryNotFound, CategoryNotEmpty, VersionMismatch],
  access: 'products:write',
});
