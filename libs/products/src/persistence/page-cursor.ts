import { InvalidRequest } from '#contracts/definition';
import { isId } from '../domain/slug.js';

/** Position of the last item of a page within a sorted list. */
export interface PageCursor {
  readonly sort: string;
  readonly id: string;
  /** The sort key that precedes the id; null if the list is sorted by id only. */
  readonly key: number | string | null;
}

type CursorKey = PageCursor['key'];

export function encodeCursor({ sort, id, key }: PageCursor): string {
  return Buffer.from(JSON.stringify({ sort, id, key })).toString('base64url');
}

/** @throws InvalidRequest if the text is not a cursor created by `encodeCursor` for the same sort order */
export function decodeCursor(
  text: string,
  sort: string,
  isKey: (key: unknown) => key is CursorKey,
): PageCursor {
  const cursor = parse(text);
  if (cursor && encodeCursor(cursor) === text && cursor.sort === sort && isId(cursor.id) && isKey(cursor.key))
    return cursor;
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: `must be a cursor of a list sorted by ${sort}` }],
  });
}

export const isNullKey = (key: unknown): key is null => key === null;

export const isIntegerKey = (key: unknown): key is number => Number.isSafeInteger(key);

export const isTextKey = (key: unknown): key is string => typeof key === 'string' && !key.includes('\0');

function parse(text: string): PageCursor | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
