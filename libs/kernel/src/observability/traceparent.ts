import { randomFillSync } from 'node:crypto';

/** W3C Trace Context, level 1. */
export interface Traceparent {
  /** 32 lowercase hexadecimal digits, the same on every hop of one trace. */
  readonly traceId: string;
  /** 16 lowercase hexadecimal digits: the span that sent this. */
  readonly parentId: string;
  readonly sampled: boolean;
}

const ofAnyVersion = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Undefined when the header is not a valid traceparent. A version newer than 00 is read as far as 00 goes. */
export function parseTraceparent(header: string | undefined): Traceparent | undefined {
  const [, version, traceId, parentId, flags, rest] = ofAnyVersion.exec(header ?? '') ?? [];
  if (!version || !traceId || !parentId || !flags) return undefined;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (isZero(traceId) || isZero(parentId)) return undefined;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** The header of a trace that starts here, sampled. */
export function newTraceparent(): string {
  return formatTraceparent({ traceId: randomId(16), parentId: randomId(8), sampled: true });
}

/** The header of the next hop: the same trace, a new span. Without a valid parent a new trace starts. */
export function childTraceparent(header: string | undefined): string {
  const parent = parseTraceparent(header);
  return parent ? formatTraceparent({ ...parent, parentId: randomId(8) }) : newTraceparent();
}

/** Of the trace that `header` goes on with, or of one that starts here. */
export function traceIdOf(header: string | undefined): string {
  return parseTraceparent(header)?.traceId ?? randomId(16);
}

/** Like `childTraceparent`, of a trace that nobody records. */
export function unsampled(header: string | undefined): string {
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

/** Asking for many at once is much cheaper, as every request needs some. */
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
