import { Id, Text, Timestamp } from '../definition/index.js';
import * as limits from './field-limits.js';

export class CategoryView {
  @Id()
  readonly id!: string;

  @Text(limits.categorySlug)
  readonly slug!: string;

  @Text(limits.categoryName)
  readonly name!: string;

  /** ID of the parent category; null for a top-level category. */
  @Id({ nullable: true })
  readonly parentId!: string | null;

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
