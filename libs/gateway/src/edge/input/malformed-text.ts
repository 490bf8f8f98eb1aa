import { InvalidRequest, type InvalidField } from '#contracts/definition';
import { childPointer } from '../problems/json-pointer.js';
import { limits } from './limits.js';

/** Names that mean something to JavaScript itself. */
const reservedNames = new Set(['__proto__', 'constructor', 'prototype']);

interface Part {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * What no field may carry, whatever it is declared as.
 * @throws InvalidRequest at once for more than should be looked at
 */
export function unsoundParts(input: unknown): InvalidField[] {
  const found: InvalidField[] = [];
  const parts: Part[] = [{ value: input, pointer: '', depth: 1 }];
  let values = 0;
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { value, pointer, depth } = part;
    if (typeof value === 'string' && !isSound(value))
      found.push({ pointer, detail: 'must be well-formed text without NUL' });
    if (typeof value !== 'object' || value === null) continue;
    const names = Object.keys(value);
    values += names.length;
    if (depth > limits.nesting) throw refusal(`is nested deeper than ${limits.nesting} levels`);
    if (values > limits.values) throw refusal(`has more than ${limits.values} values`);
    for (const name of names) {
      const child = childPointer(pointer, name);
      if (!isSound(name) || reservedNames.has(name))
        found.push({ pointer: child, detail: 'is not a possible name' });
      parts.push({ value: (value as Record<string, unknown>)[name], pointer: child, depth: depth + 1 });
    }
  }
  return found;
}

/** PostgreSQL cannot hold NUL, and UTF-8 cannot carry half of a surrogate pair. */
function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function refusal(detail: string): InvalidRequest {
  return new InvalidRequest({ errors: [{ pointer: '', detail }] });
}
