import { childPointer, InvalidRequest, maxInvalidFields, type InvalidField } from '#contracts/definition';
import { limits } from './limits.js';

/** Property names with a special meaning in JavaScript; rejected to prevent prototype pollution. */
const reservedNames = new Set(['__proto__', 'constructor', 'prototype']);

export const nestedTooDeeply = `must not be nested deeper than ${limits.nesting} levels`;

interface Node {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * Finds the first texts and field names that no field may contain, whatever its type: NUL characters, lone surrogates and
 * reserved property names.
 * @throws InvalidRequest immediately if the input is nested too deeply or has too many values
 */
export function findMalformedText(input: unknown): InvalidField[] {
  const errors: InvalidField[] = [];
  const report = (error: InvalidField): void => {
    if (errors.length < maxInvalidFields) errors.push(error);
  };
  const pending: Node[] = [{ value: input, pointer: '', depth: 1 }];
  let values = 0;
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { value, pointer, depth } = node;
    if (typeof value === 'string' && !isWellFormed(value))
      report({ pointer, detail: 'must be well-formed text without NUL' });
    if (typeof value !== 'object' || value === null) continue;
    const names = Object.keys(value);
    values += names.length;
    if (depth > limits.nesting) throw invalidBody(nestedTooDeeply);
    if (values > limits.values) throw invalidBody(`must not have more than ${limits.values} values`);
    for (const name of names) {
      const child = childPointer(pointer, name);
      if (!isWellFormed(name) || reservedNames.has(name))
        report({ pointer: child, detail: 'is not an allowed field name' });
      pending.push({ value: (value as Record<string, unknown>)[name], pointer: child, depth: depth + 1 });
    }
  }
  return errors;
}

/** PostgreSQL cannot store NUL, and UTF-8 cannot encode a lone surrogate. */
function isWellFormed(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

export function invalidBody(detail: string): InvalidRequest {
  return new InvalidRequest({ errors: [{ pointer: '', detail }] });
}
