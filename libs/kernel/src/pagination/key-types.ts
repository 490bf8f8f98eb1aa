/** Whether a value of a decoded cursor has the type of its sort key. */
export type KeyType<T> = (value: unknown) => value is T;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID in lower case. */
export const uuidKey: KeyType<string> = (value): value is string =>
  typeof value === 'string' && uuid.test(value);

/** A non-negative integer. */
export const integerKey: KeyType<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Text that PostgreSQL accepts: without NUL characters. */
export const textKey: KeyType<string> = (value): value is string =>
  typeof value === 'string' && !value.includes('\0');
