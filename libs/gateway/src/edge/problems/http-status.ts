import type { Failure, FailureClass, FailureKind } from '#contracts/definition';

const statusOfKind: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
};

/** The kind's status, or the narrower one its code declares. */
export function statusOfClass({ kind, httpStatus }: FailureClass): number {
  return httpStatus ?? statusOfKind[kind];
}

export function statusOf(failure: Failure): number {
  return statusOfClass(failure.constructor as FailureClass);
}
