import type { PayloadClass } from './payload-class.js';

/** The closed list of failure kinds. */
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

/** A declared failure. The caller receives the same class whether the handler is local or remote. */
export abstract class Failure<Code extends string = string, Details = unknown> extends Error {
  abstract readonly code: Code;
  abstract readonly kind: FailureKind;
  /** HTTP status, if that of the kind is too general. */
  abstract readonly httpStatus: number | undefined;

  constructor(
    message: string,
    readonly details: Details,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export interface FailureOptions<Details extends object> {
  /** Markdown for the API documentation: the cause, and how to resolve it. */
  readonly meaning: string;
  /** Class of `details`, whose fields are members of the response next to `code`. Default: none. */
  readonly details?: PayloadClass<Details>;
  /** HTTP status, if that of the kind is too general. Sent with the failure, for gateways that do not know its code. */
  readonly httpStatus?: number;
}

export interface FailureClass {
  readonly code: string;
  readonly kind: FailureKind;
  readonly meaning: string;
  readonly details: PayloadClass<object> | undefined;
  readonly httpStatus: number | undefined;
  new (details: any): Failure;
}

/**
 * Declares a failure of a contract. The code must not change once released. `details` must be JSON-serializable and
 * must not contain anything confidential, because the edge sends them to clients.
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
    static readonly meaning: string = meaning;
    static readonly details: PayloadClass<Details> | undefined = details;
    static readonly httpStatus: number | undefined = httpStatus;
    override readonly code: Code = code;
    override readonly kind: FailureKind = kind;
    override readonly httpStatus: number | undefined = httpStatus;

    constructor(given: Details) {
      super(message(given), given);
    }
  };
}
