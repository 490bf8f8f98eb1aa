import { randomUUID } from 'node:crypto';

/** W3C Trace Context. Of a newer version, only the fields of version 00 are read. */
const valid = /^(?!ff|00.{54})[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]([\da-f])(-.*)?$/;

/** The header of the next hop: the same trace, a new span. Without a valid parent, a new sampled trace starts. */
export function childTraceparent(header: string | undefined, sampled?: boolean): string {
  const [, traceId = newTraceId(), flags = '1'] = valid.exec(header ?? '') ?? [];
  const isSampled = sampled ?? (Number.parseInt(flags, 16) & 1) === 1;
  return `00-${traceId}-${newTraceId().slice(16)}-${isSampled ? '01' : '00'}`;
}

/** The trace id in `header`; a new one if it is not valid. */
export function traceIdOf(header: string | undefined): string {
  return valid.exec(header ?? '')?.[1] ?? newTraceId();
}

/** 32 hexadecimal digits, of which 122 bits are random. */
function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}
