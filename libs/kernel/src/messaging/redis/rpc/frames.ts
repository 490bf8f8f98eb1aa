import type { OutgoingEvent } from '../../transport/event-publisher.js';
import type { MessageHeaders } from '../../transport/headers.js';

// What is written to Redis, as JSON in one field. Names are short since every call pays for them.

/** The name of the field. */
export const messageField = 'm';

export interface RequestFrame {
  /** Number of the call, unique per caller. */
  readonly i: number;
  /** Pattern. */
  readonly p: string;
  /** Payload. */
  readonly d: unknown;
  /** The caller. */
  readonly r: string;
  /** Deadline in epoch milliseconds of Redis's clock: time spent on the way does not move it. */
  readonly t: number;
  readonly h: MessageHeaders;
}

export interface ReplyFrame {
  /** Number of the call. */
  readonly i: number;
  /** Position among the frames of this answer; absent on the first. */
  readonly s?: number;
  /** Value. */
  readonly v?: unknown;
  /** Error. */
  readonly e?: unknown;
  /** The answer is complete. */
  readonly z?: 1;
}

export interface EventFrame {
  readonly i: string;
  readonly p: string;
  /** Aggregate id. */
  readonly a: string;
  /** Body. */
  readonly d: unknown;
  readonly h: MessageHeaders;
  /** When it occurred: ISO 8601 in UTC. */
  readonly o: string;
  /** Tries so far; absent on the first. */
  readonly n?: number;
}

export function eventFrame({
  id,
  pattern,
  aggregateId,
  body,
  headers,
  occurredAt,
}: OutgoingEvent): EventFrame {
  return { i: id, p: pattern, a: aggregateId, d: body, h: headers, o: occurredAt };
}
