/** A text of at most 200 characters without control characters, which a terminal would execute. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && !/\p{C}/u.test(value);
}
