import { CategoryTooDeep, CategoryWithinItself, deepestCategory, UnknownCategory } from '#contracts/products';

/** Where a category would be. */
export interface CategoryPlace {
  /** Whether there is a category with the id of the parent. */
  readonly known: boolean;
  /** Whether the parent is the category itself, or below it. */
  readonly withinItself: boolean;
  /** Levels of the tree down to the deepest below it, from 1. */
  readonly depth: number;
}

/** @throws UnknownCategory, CategoryWithinItself, CategoryTooDeep where a category cannot be */
export function refusePlace(place: CategoryPlace, id: string, parentId: string): void {
  if (!place.known) throw new UnknownCategory({ categoryIds: [parentId] });
  if (place.withinItself) throw new CategoryWithinItself({ id, parentId });
  if (place.depth > deepestCategory) throw new CategoryTooDeep({ deepest: deepestCategory });
}
