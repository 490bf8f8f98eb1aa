import { isObject } from './is-object.js';
import { isWireFailure } from './wire-failure.js';

/** Lenient, because newer versions and plain Nest code send codes that this version does not know. */
const codeFormat = /^[\w.-]+$/;
const nameFormat = /^[\w-]+$/;
const maxNameLength = 100;
/** In characters. Older versions list every invalid field of a request in the message of an `HttpException`. */
const maxMessageLength = 100_000;

/**
 * Whether the error of a reply from another process can be used: a failure whose members have their types, or the error
 * of a plain Nest handler, which is any value except null. Codes and kinds of newer versions are valid.
 */
export function isValidReplyError(error: unknown): boolean {
  if (!isWireFailure(error)) return error !== null;
  const { code, kind, httpStatus, message, details, traceId, replayed } = error as Readonly<
    Record<keyof typeof error, unknown>
  >;
  return (
    isName(code, codeFormat) &&
    isName(kind) &&
    (httpStatus === undefined || isErrorStatus(httpStatus)) &&
    isText(message, maxMessageLength) &&
    isObject(details) &&
    (traceId === undefined || isName(traceId)) &&
    (replayed === undefined || replayed === true)
  );
}

function isErrorStatus(status: unknown): boolean {
  return Number.isInteger(status) && (status as number) >= 400 && (status as number) < 600;
}

function isName(value: unknown, format = nameFormat): boolean {
  return isText(value, maxNameLength) && format.test(value as string);
}

function isText(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.length <= maxLength;
}
