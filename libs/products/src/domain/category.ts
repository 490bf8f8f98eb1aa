import { defineEntity, p } from '@mikro-orm/core';
import type { CategoryChanges, CreateCategory } from '#contracts/products';
import { sortNameOf } from './sort-name.js';

export const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'categories',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    /** Folded name, by which lists are sorted. */
    sortName: p.text(),
    /** Null for a top-level category. */
    parentId: p.uuid().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export class Category extends CategorySchema.class {
  static create(id: string, slug: string, { name, parentId }: CreateCategory, now = new Date()): Category {
    return Object.assign(new Category(), {
      id,
      slug,
      name,
      sortName: sortNameOf(name),
      parentId: parentId ?? null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** Omitted properties are unchanged. */
  change({ name, slug, parentId }: CategoryChanges, now = new Date()): void {
    this.name = name ?? this.name;
    this.sortName = sortNameOf(this.name);
    this.slug = slug ?? this.slug;
    this.parentId = parentId === undefined ? this.parentId : parentId;
    this.updatedAt = now;
  }
}

CategorySchema.setClass(Category);
