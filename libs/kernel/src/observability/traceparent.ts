import { randomFillSync } from 'node:crypto';

/** W3C Trace Context. Of a newer version, only the fields of version 00 are read. */
const valid = /^(?!ff|00.{54})[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]([\da-f])(-.*)?$/;

/** Random bytes are cheap only in bulk, and each request takes 24 of them. */
const randomBytes = Buffer.alloc(4_080);
let position = randomBytes.length;

/** The header of the next hop: the same trace, a new span. Without a valid parent, a new sampled trace starts. */
export function childTraceparent(header: string | undefined, sampled?: boolean): string {
  const [, traceId = randomHex(16), flags = '1'] = valid.exec(header ?? '') ?? [];
  const isSampled = sampled ?? (Number.parseInt(flags, 16) & 1) === 1;
  return `00-${traceId}-${randomHex(8)}-${isSampled ? '01' : '00'}`;
}

/** The trace id in `header`; a new one if it is not valid. */
export function traceIdOf(header: string | undefined): string {
  return valid.exec(header ?? '')?.[1] ?? randomHex(16);
}

/** Two hexadecimal digits for each of `bytes`. */
function randomHex(bytes: number): string {
  if (position + bytes > randomBytes.length) {
    randomFillSync(randomBytes);
    position = 0;
  }
  return randomBytes.toString('hex', position, (position += bytes));
}
