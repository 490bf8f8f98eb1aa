import { isObject } from '#kernel/messaging';
import { isText } from './is-text.js';

/** Whether a value of a published record or contract is an object whose names are text and whose values are items. */
export function isMapOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return isObject(value) && Object.entries(value).every(([name, item]) => isText(name) && isItem(item));
}
