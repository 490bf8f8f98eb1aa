import type { Rules } from './payload-shape.js';

const lower = ['minimum', 'minLength', 'minItems'];
const upper = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

/** The names of the rules that differ. */
export function rulesOf(old: Rules, now: Rules): string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
}

/** Whether every value that the old rule accepts is accepted by the new one. A missing rule accepts every value. */
export function isInputCompatible(rule: string, old: unknown, now: unknown): boolean {
  if (rule === 'optional' || rule === 'nullable') return now === true;
  if (now === undefined) return rule !== 'type';
  if (rule === 'enum') return includesAll(now, old);
  if (lower.includes(rule)) return Number(now ?? -Infinity) <= Number(old ?? -Infinity);
  return upper.includes(rule) && Number(now ?? Infinity) >= Number(old ?? Infinity);
}

/** Whether readers of the old rule can read the new one. Readers must tolerate new values of an enumeration. */
export function isOutputCompatible(rule: string, old: unknown, now: unknown): boolean {
  if (rule === 'optional' || rule === 'nullable') return now === false;
  if (rule === 'enum') return old === undefined || includesAll(now, old);
  return lower.includes(rule) || upper.includes(rule) || rule === 'pattern';
}

function includesAll(larger: unknown, smaller: unknown): boolean {
  return Array.isArray(larger) && Array.isArray(smaller) && smaller.every((each) => larger.includes(each));
}
