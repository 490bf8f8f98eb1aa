import type { PayloadClass } from './payload-class.js';

/** The closed list of what can be the matter. The edge maps each kind to one HTTP status. */
export const failureKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'rate-limited',
  'unavailable',
  'internal',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** A failure a caller may rely on: the same class arrives whether the callee is local or remote. */
export abstract class Failure<Code extends string = string, Details = unknown> extends Error {
  abstract readonly code: Code;
  abstract readonly kind: FailureKind;

  constructor(
    message: string,
    readonly details: Details,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export interface FailureOptions<Details extends object> {
  /** For people, in Markdown: what has happened, and what to do about it. */
  readonly meaning: string;
  /** What is told beside the code. Default: nothing. */
  readonly details?: PayloadClass<Details>;
  /** HTTP status where a code's meaning is narrower than its kind's (402, 412, 422 …). */
  readonly httpStatus?: number;
}

export interface FailureClass {
  readonly code: string;
  readonly kind: FailureKind;
  readonly httpStatus: number | undefined;
  readonly meaning: string;
  readonly details: PayloadClass<object> | undefined;
  new (details: any): Failure;
}

/**
 * Declares a failure on a contract. The code is immutable once released; `details` must be JSON-safe and
 * fit for a client's eyes, since the edge may show them.
 */
export function failure<
  const Code extends `${string}.${string}`,
  Details extends object = Record<string, never>,
>(
  code: Code,
  kind: FailureKind,
  message: (details: Details) => string,
  { meaning, details, httpStatus }: FailureOptions<Details>,
) {
  return class extends Failure<Code, Details> {
    static readonly code: Code = code;
    static readonly kind: FailureKind = kind;
    static readonly httpStatus: number | undefined = httpStatus;
    static readonly meaning: string = meaning;
    static readonly details: PayloadClass<Details> | undefined = details;
    override readonly code: Code = code;
    override readonly kind: FailureKind = kind;

    constructor(given: Details) {
      super(message(given), given);
    }
  };
}
