import { InvalidRequest } from '#contracts/definition';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Points behind the order with this id. */
export function cursorAfter(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** @throws InvalidRequest for what `cursorAfter` has not made */
export function idBefore(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (uuid.test(id) && cursorAfter(id) === cursor) return id;
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }] });
}
