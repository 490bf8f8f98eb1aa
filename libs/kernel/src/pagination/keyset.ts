import { InvalidRequest, type PageRequest } from '#contracts/definition';
import type { KeyType } from './key-types.js';

const defaultLimit = 20;

export interface PageStart<Position> {
  /** Maximum number of items of the page. */
  readonly limit: number;
  /** Sort keys of the last item of the previous page; absent on the first page. */
  readonly after: Position | undefined;
}

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/**
 * The sort keys that identify a position in a list, for keyset pagination: encodes and decodes its cursors, which the
 * gateway encrypts. `sorting` names the sort order; a cursor of another sort order is rejected.
 *
 *     const byPrice = new Keyset('price', { price: integerKey, id: uuidKey });
 */
export class Keyset<Position extends object> {
  constructor(
    private readonly sorting: string,
    private readonly keys: { readonly [Key in keyof Position & string]: KeyType<Position[Key]> },
  ) {}

  /** @throws InvalidRequest unless the cursor was created by this keyset */
  start({ limit = defaultLimit, cursor }: PageRequest): PageStart<Position> {
    return { limit, after: cursor === undefined ? undefined : this.decode(cursor) };
  }

  /**
   * Builds a page from `found`, which contains one item more than the limit if there is a next page. `isTruncated`: it
   * contains fewer items although more follow, because of a limit of size.
   */
  page<T extends Position>(
    found: readonly T[],
    { limit }: PageStart<Position>,
    isTruncated = false,
  ): Page<T> {
    const items = found.slice(0, limit);
    return { items, nextCursor: isTruncated || found.length > limit ? this.encode(items.at(-1)!) : null };
  }

  /** Returns the cursor of the page that follows `position`. */
  encode(position: Position): string {
    const values = this.names().map((name) => position[name]);
    return Buffer.from(JSON.stringify([this.sorting, ...values])).toString('base64url');
  }

  private decode(cursor: string): Position {
    const [sorting, ...values] = parseArray(Buffer.from(cursor, 'base64url').toString());
    const names = this.names();
    if (sorting === this.sorting && names.every((name, i) => this.keys[name](values[i]))) {
      const position = Object.fromEntries(names.map((name, i) => [name, values[i]])) as Position;
      if (this.encode(position) === cursor) return position;
    }
    throw new InvalidRequest({
      errors: [{ pointer: '/cursor', detail: 'must be a nextCursor of this list' }],
    });
  }

  private names(): (keyof Position & string)[] {
    return Object.keys(this.keys) as (keyof Position & string)[];
  }
}

/** Empty if `text` is not a JSON array. */
function parseArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
