import { isObject, type MessageHeaders } from '#kernel/messaging';

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
  /** Id of the process that reads the reply: random, so that only the called contexts know its reply streams. */
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

/** @throws TypeError if the frame is not JSON; RangeError if it is longer than `maxBytes` */
export function serialise(frame: RequestFrame | ReplyFrame | EventFrame, maxBytes: number): string {
  const message = JSON.stringify(frame);
  if (maxUtf8Bytes(message) > maxBytes && Buffer.byteLength(message) > maxBytes)
    throw new RangeError(`The message is longer than ${maxBytes} bytes`);
  return message;
}

/** An upper bound of the bytes of a text in UTF-8, without measuring it: a UTF-16 code unit has at most three. */
export function maxUtf8Bytes(text: string): number {
  return text.length * 3;
}

type Checks<T> = { readonly [Field in keyof T]?: (value: unknown) => boolean };

const isText = (value: unknown): boolean => typeof value === 'string';

const isHeaders = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);

/** The payloads are not checked here: the dispatcher validates them. */
const requestChecks = Object.entries({
  i: isText,
  p: isText,
  r: isText,
  t: Number.isFinite,
  h: isHeaders,
} satisfies Checks<RequestFrame>);

const eventChecks = Object.entries({
  i: isText,
  p: isText,
  a: isText,
  h: isHeaders,
  o: isText,
} satisfies Checks<EventFrame>);

const replyChecks = Object.entries({
  i: isText,
  s: (value) => value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0),
  z: (value) => value === undefined || value === 1,
} satisfies Checks<ReplyFrame>);

/** Returns undefined if a field is missing or has the wrong type. Unknown fields are ignored. */
export function parseRequest(message: string): RequestFrame | undefined {
  return check<RequestFrame>(parseJson(message), requestChecks);
}

/** Returns undefined if a field is missing or has the wrong type. Unknown fields are ignored. */
export function parseEvent(message: string): EventFrame | undefined {
  return check<EventFrame>(parseJson(message), eventChecks);
}

/** Returns the valid frames of a batch. */
export function parseReplies(batch: string): ReplyFrame[] {
  const frames = parseJson(batch);
  return Array.isArray(frames) ? frames.flatMap((frame) => check<ReplyFrame>(frame, replyChecks) ?? []) : [];
}

function check<T>(
  frame: unknown,
  checks: readonly [field: string, isValid: (value: unknown) => boolean][],
): T | undefined {
  return isObject(frame) && checks.every(([field, isValid]) => isValid(frame[field]))
    ? (frame as T)
    : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
