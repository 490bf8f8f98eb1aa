import { firstCodePoints, fold } from './fold.js';

/** In code points. Limits the length of cursors. */
const maxLength = 200;

/** The key by which names are sorted. The database compares its bytes, so that the order is the same everywhere. */
export function sortNameOf(name: string): string {
  return firstCodePoints(fold(name), maxLength);
}
