import { command, Id, VersionMismatch } from '../definition/index.js';
import { CategoryNotEmpty, CategoryNotFound } from './errors.js';

export class DeleteCategory {
  @Id()
  readonly id!: string;
}

export const deleteCategory = command('products.delete-category', {
  summary: 'Delete a category',
  description: 'Only an empty one: say first where its products and the categories below it are to go.',
  request: DeleteCategory,
  errors: [CategoryNotFound, CategoryNotEmpty, VersionMismatch],
  access: 'products:write',
});
