import { Id, Text, Timestamp } from '../definition/index.js';
import * as rules from './rules.js';

export class CategoryView {
  @Id()
  readonly id!: string;

  @Text(rules.categorySlug)
  readonly slug!: string;

  @Text(rules.categoryName)
  readonly name!: string;

  /** ID of the parent category; null for a top-level category. */
  @Id({ nullable: true })
  readonly parentId!: string | null;

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
