/** Resolution of a share: hundredths of a percent. */
const buckets = 10_000;

/**
 * Whether the request belongs to the first `percent` of all requests to `context`. The same for all requests of one
 * trace, and independent of other contexts.
 */
export function isInShare(traceId: string, context: string, percent: number): boolean {
  return hash(traceId + context) % buckets < percent * (buckets / 100);
}

/** 32-bit FNV-1a with the final mix of MurmurHash3, which distributes the low bits evenly. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
