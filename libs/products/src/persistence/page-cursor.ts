import { InvalidRequest } from '#contracts/definition';
import { isId } from '../domain/slug.js';

/** The last item of a page, by what its list is sorted by. */
export interface PageCursor {
  readonly sort: string;
  readonly id: string;
  /** By what the list is sorted before the id; null where it is by the id alone. */
  readonly key: number | string | null;
}

type Key = PageCursor['key'];

export function encodeCursor({ sort, id, key }: PageCursor): string {
  return Buffer.from(JSON.stringify({ sort, id, key })).toString('base64url');
}

/** @throws InvalidRequest for anything but a cursor of ours, of a list sorted alike */
export function decodeCursor(text: string, sort: string, isKey: (key: unknown) => key is Key): PageCursor {
  const cursor = parse(text);
  if (cursor && encodeCursor(cursor) === text && cursor.sort === sort && isId(cursor.id) && isKey(cursor.key))
    return cursor;
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: `must be a cursor of a list by ${sort}` }],
  });
}

export const isNoKey = (key: unknown): key is null => key === null;

export const isNumber = (key: unknown): key is number => Number.isSafeInteger(key);

export const isText = (key: unknown): key is string => typeof key === 'string' && !key.includes('\0');

function parse(text: string): PageCursor | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
