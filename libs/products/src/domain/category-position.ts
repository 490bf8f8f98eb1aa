import {
  CategoryTooDeep,
  CategoryWithinItself,
  maxCategoryDepth,
  UnknownCategory,
} from '#contracts/products';

/** The effects of giving a category a certain parent. */
export interface CategoryPosition {
  readonly parentExists: boolean;
  /** Whether the parent is the category itself or one of its descendants. */
  readonly withinItself: boolean;
  /** Resulting level of the deepest descendant; the top level is 1. */
  readonly depth: number;
}

/** @throws UnknownCategory, CategoryWithinItself or CategoryTooDeep if the category cannot have this parent */
export function assertValidParent(position: CategoryPosition, id: string, parentId: string): void {
  if (!position.parentExists) throw new UnknownCategory({ categoryIds: [parentId] });
  if (position.withinItself) throw new CategoryWithinItself({ id, parentId });
  if (position.depth > maxCategoryDepth) throw new CategoryTooDeep({ deepest: maxCategoryDepth });
}
