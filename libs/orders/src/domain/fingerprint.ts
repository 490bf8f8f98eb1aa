import { createHash } from 'node:crypto';

/** Equal for requests that say the same, in whatever order their fields come. */
export function fingerprintOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request, sorted)).digest('base64');
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
