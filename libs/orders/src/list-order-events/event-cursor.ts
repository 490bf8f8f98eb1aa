import { InvalidRequest } from '#contracts/definition';

/** Points behind the first `count` events of an order, which are never taken away. */
export function cursorBehind(count: number): string {
  return Buffer.from(`${count}`).toString('base64url');
}

/**
 * How many events come before; none without a cursor.
 * @throws InvalidRequest for what `cursorBehind` has not made
 */
export function eventsBefore(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const count = Buffer.from(cursor, 'base64url').toString();
  if (/^[1-9]\d{0,8}$/.test(count) && cursorBehind(Number(count)) === cursor) return Number(count);
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }] });
}
