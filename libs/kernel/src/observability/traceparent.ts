import { randomFillSync } from 'node:crypto';

/** W3C Trace Context, level 1. */
export interface Traceparent {
  /** 32 lowercase hexadecimal digits, the same on every hop of one trace. */
  readonly traceId: string;
  /** 16 lowercase hexadecimal digits: the span of the sender. */
  readonly parentId: string;
  readonly sampled: boolean;
}

const ofAnyVersion = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Undefined when the header is not a valid traceparent. Of a newer version, only the fields of version 00 are read. */
export function parseTraceparent(header: string | undefined): Traceparent | undefined {
  const [, version, traceId, parentId, flags, rest] = ofAnyVersion.exec(header ?? '') ?? [];
  if (!version || !traceId || !parentId || !flags) return undefined;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (isZero(traceId) || isZero(parentId)) return undefined;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** A header that starts a new sampled trace. */
export function newTraceparent(): string {
  return formatTraceparent({ traceId: randomId(16), parentId: randomId(8), sampled: true });
}

/** The header of the next hop: the same trace, a new span. Without a valid parent a new trace starts. */
export function childTraceparent(header: string | undefined): string {
  const parent = parseTraceparent(header);
  return parent ? formatTraceparent({ ...parent, parentId: randomId(8) }) : newTraceparent();
}

/** The trace id in `header`; a new one if it is not valid. */
export function traceIdOf(header: string | undefined): string {
  return parseTraceparent(header)?.traceId ?? randomId(16);
}

/** Like `childTraceparent`, but with the sampled flag off, so that the trace is not recorded. */
export function unsampledTraceparent(header: string | undefined): string {
  const { traceId, parentId } = parseTraceparent(childTraceparent(header))!;
  return formatTraceparent({ traceId, parentId, sampled: false });
}

export function formatTraceparent({ traceId, parentId, sampled }: Traceparent): string {
  return `00-${traceId}-${parentId}-${sampled ? '01' : '00'}`;
}

/** All zeros means "none" in a traceparent. */
function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

/** Random bytes are drawn in blocks, which is much cheaper than drawing them per id. */
const random = Buffer.alloc(4_096);
let used = random.length;

function randomId(bytes: number): string {
  if (used + bytes > random.length) {
    randomFillSync(random);
    used = 0;
  }
  const id = random.toString('hex', used, (used += bytes));
  return isZero(id) ? randomId(bytes) : id;
}
