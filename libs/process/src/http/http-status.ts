import type { FailureClass, FailureKind } from '#contracts/definition';

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

/** The HTTP status of a failure or failure class: its own, or that of its kind. */
export function statusOf({ kind, httpStatus }: Pick<FailureClass, 'kind' | 'httpStatus'>): number {
  return httpStatus ?? statusOfKind[kind];
}
