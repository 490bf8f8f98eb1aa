import { InvalidRequest } from '#contracts/definition';
import type { ProductSort } from '#contracts/products';
import { isProductId } from '../domain/slug.js';

/** The last product of a page, by what its list is sorted by. */
export interface PageCursor {
  readonly sort: ProductSort;
  readonly id: string;
  /** Where the list is sorted by price or by name, those of the product. */
  readonly key?: number | string;
}

export function encodeCursor({ sort, id, key }: PageCursor): string {
  return Buffer.from(JSON.stringify({ sort, id, key })).toString('base64url');
}

/** @throws InvalidRequest for anything but a cursor of ours, of a list sorted alike */
export function decodeCursor(text: string, sort: ProductSort): PageCursor {
  const cursor = parse(text);
  if (cursor && encodeCursor(cursor) === text && cursor.sort === sort && isWhole(cursor)) return cursor;
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: `must be a cursor of a list by ${sort}` }],
  });
}

function isWhole({ sort, id, key }: PageCursor): boolean {
  if (typeof id !== 'string' || !isProductId(id)) return false;
  if (sort === 'newest') return key === undefined;
  if (sort === 'name') return typeof key === 'string' && !key.includes('\0');
  return Number.isSafeInteger(key);
}

function parse(text: string): PageCursor | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
