import { maxInvalidFields } from '#contracts/definition';

/** Of the JSON of all errors of a response. Together with the other members of a declared failure, it has less than 32 KiB. */
const maxBytes = 24_576;

/** The first errors, which fit in a response: client input can make each of them long. */
export function limitErrors<T>(errors: readonly T[]): T[] {
  let bytes = 0;
  const firstBeyond = errors.findIndex((error, index) => {
    bytes += Buffer.byteLength(JSON.stringify(error) ?? 'null') + 1;
    return index === maxInvalidFields || bytes > maxBytes;
  });
  return firstBeyond === -1 ? [...errors] : errors.slice(0, firstBeyond);
}
