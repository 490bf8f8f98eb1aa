import type { Keywords } from './payload-shape.js';

const lower = ['minimum', 'minLength', 'minItems'];
const upper = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

/** The names of the keywords whose values differ. */
export function differingKeywords(old: Keywords, next: Keywords): string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(next)]);
  return [...names].filter((name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]));
}

/** Whether every value that satisfies `old` also satisfies `next`. A missing keyword accepts every value. */
export function isInputCompatible(keyword: string, old: unknown, next: unknown): boolean {
  if (keyword === 'optional' || keyword === 'nullable') return next === true;
  if (next === undefined) return keyword !== 'type';
  if (keyword === 'enum') return includesAll(next, old);
  if (lower.includes(keyword)) return Number(next ?? -Infinity) <= Number(old ?? -Infinity);
  return upper.includes(keyword) && Number(next ?? Infinity) >= Number(old ?? Infinity);
}

/**
 * Whether a reader that expects `old` can read values that satisfy `next`. Readers must tolerate new values of an
 * enumeration, and do not depend on limits and patterns.
 */
export function isOutputCompatible(keyword: string, old: unknown, next: unknown): boolean {
  if (keyword === 'optional' || keyword === 'nullable') return next === false;
  if (keyword === 'enum') return old === undefined || includesAll(next, old);
  return lower.includes(keyword) || upper.includes(keyword) || keyword === 'pattern';
}

function includesAll(larger: unknown, smaller: unknown): boolean {
  return Array.isArray(larger) && Array.isArray(smaller) && smaller.every((each) => larger.includes(each));
}
