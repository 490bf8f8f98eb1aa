import { stdSerializers } from 'pino';

const redacted = '***';

const secretName = /authorization|cookie|password|secret|token|api-?key|private-?key/i;

/** Levels of nested values that are logged; deeper ones show as …. */
const maxDepth = 6;

type Fields = Record<string, unknown>;

/** Returns a copy of the log fields in which each field with a secret's name shows ***, at any depth. */
export function redact(fields: Fields): Fields {
  return copyOf(fields, []) as Fields;
}

function copyOf(value: unknown, ancestors: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ancestors.length === maxDepth || ancestors.includes(value)) return '…';
  const path = [...ancestors, value];
  if (value instanceof Error) return copyOf({ ...stdSerializers.err(value) }, ancestors);
  if (hasToJson(value)) return copyOf(value.toJSON(), path);
  if (Array.isArray(value)) return value.map((item) => copyOf(item, path));
  const copy: Fields = {};
  for (const name of Object.keys(value)) copy[name] = fieldOf(name, (value as Fields)[name], path);
  return copy;
}

function fieldOf(name: string, value: unknown, path: readonly object[]): unknown {
  const isSecret = secretName.test(name) && value !== undefined && value !== null;
  return isSecret ? redacted : copyOf(value, path);
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
