import { InvalidRequest } from '#contracts/definition';

/** Encodes a cursor that skips the first `count` events of an order. Events are never removed. */
export function encodeEventCursor(count: number): string {
  return Buffer.from(`${count}`).toString('base64url');
}

/**
 * Returns the number of events to skip; 0 without a cursor.
 * @throws InvalidRequest for anything but an encoded cursor
 */
export function decodeEventCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const count = Buffer.from(cursor, 'base64url').toString();
  if (/^[1-9]\d{0,8}$/.test(count) && encodeEventCursor(Number(count)) === cursor) return Number(count);
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }] });
}
