import { createHash } from 'node:crypto';

/** SHA-256 of the request in base64. Equal for requests that differ only in the sequence of their fields. */
export function fingerprintOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request, sortKeys)).digest('base64');
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
