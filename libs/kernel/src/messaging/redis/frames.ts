import type { MessageHeaders } from '../transport/headers.js';

// JSON structures stored in one stream field. Property names are short because they are part of every message.

/** Name of the stream field that contains the message. */
export const messageField = 'm';

export interface RequestFrame {
  /** Call id: random, so that only the called context knows to which call a reply belongs. */
  readonly i: string;
  /** Pattern. */
  readonly p: string;
  /** Payload. */
  readonly d: unknown;
  /** Caller id: names the reply stream. */
  readonly r: string;
  /** Deadline in epoch milliseconds of Redis's clock. */
  readonly t: number;
  readonly h: MessageHeaders;
}

export interface ReplyFrame {
  /** Call id. */
  readonly i: string;
  /** Sequence number within the reply; absent on the first frame. */
  readonly s?: number;
  /** Value. */
  readonly v?: unknown;
  /** Error. */
  readonly e?: unknown;
  /** Set on the last frame of the reply. */
  readonly z?: 1;
}

export interface EventFrame {
  /** Event id. */
  readonly i: string;
  /** Pattern. */
  readonly p: string;
  /** Aggregate id. */
  readonly a: string;
  /** Body. */
  readonly d: unknown;
  readonly h: MessageHeaders;
  /** Time of occurrence: ISO 8601 in UTC. */
  readonly o: string;
}

/** Returns undefined if the text is neither a request nor an event. */
export function parseFrame<T extends RequestFrame | EventFrame>(message: string): T | undefined {
  try {
    const frame = JSON.parse(message) as unknown;
    return typeof frame === 'object' && frame !== null && 'p' in frame ? (frame as T) : undefined;
  } catch {
    return undefined;
  }
}
