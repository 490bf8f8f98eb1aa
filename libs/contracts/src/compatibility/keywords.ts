import type { Keywords } from './payload-shape.js';

const lower = ['minimum', 'minLength', 'minItems'];
const upper = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

/** The names of the keywords whose values differ. */
export function differingKeywords(a: Keywords, b: Keywords): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

/** Whether every value that satisfies `sent` also satisfies `accepted`. A missing keyword, except `type`, accepts all. */
export function isInputCompatible(keyword: string, sent: unknown, accepted: unknown): boolean {
  if (keyword === 'optional' || keyword === 'nullable') return accepted === true;
  if (accepted === undefined) return keyword !== 'type';
  if (keyword === 'enum') return includesAll(accepted, sent);
  if (lower.includes(keyword)) return Number(accepted ?? -Infinity) <= Number(sent ?? -Infinity);
  return upper.includes(keyword) && Number(accepted ?? Infinity) >= Number(sent ?? Infinity);
}

/**
 * Whether a reader that expects `read` can read values that satisfy `sent`. Readers tolerate further values of an
 * enumeration, but all known ones must still be sent; they do not depend on limits and patterns.
 */
export function isOutputCompatible(keyword: string, read: unknown, sent: unknown): boolean {
  if (keyword === 'optional' || keyword === 'nullable') return sent === false;
  if (keyword === 'enum') return read === undefined || includesAll(sent, read);
  return lower.includes(keyword) || upper.includes(keyword) || keyword === 'pattern';
}

function includesAll(larger: unknown, smaller: unknown): boolean {
  return Array.isArray(larger) && Array.isArray(smaller) && smaller.every((each) => larger.includes(each));
}
