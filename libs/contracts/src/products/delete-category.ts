import { command, Id, VersionMismatch } from '../definition/index.js';
import { CategoryNotEmpty, CategoryNotFound } from './errors.js';

export class DeleteCategory {
  @Id()
  readonly id!: string;
}

export const deleteCategory = command('products.delete-category', {
  summary: 'Delete a category',
  description: 'The category must be empty. Move or delete its products and subcategories first.',
  request: DeleteCategory,
  errors: [CategoryNotFound, CategoryNotEmpty, VersionMismatch],
  access: 'products:write',
});
