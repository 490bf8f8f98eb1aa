import { InvalidRequest } from '#contracts/definition';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Encodes a cursor for the orders after the given one. */
export function encodeCursor(orderId: string): string {
  return Buffer.from(orderId).toString('base64url');
}

/** Returns the id of the order that precedes the page. @throws InvalidRequest for anything but an encoded cursor */
export function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (uuid.test(id) && encodeCursor(id) === cursor) return id;
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }] });
}
