import { Failure, type FailureKind } from '#contracts/definition';

interface FailureParts {
  readonly code: string;
  readonly kind: FailureKind;
  readonly httpStatus?: number | undefined;
  readonly message: string;
  readonly details: unknown;
}

/** A failure of another version of a context: the process knows its kind, but not its class or its details. */
export class UnknownFailure extends Failure {
  readonly code: string;
  readonly kind: FailureKind;
  readonly httpStatus: number | undefined;

  constructor({ code, kind, httpStatus, message, details }: FailureParts) {
    super(message, details ?? {});
    this.code = code;
    this.kind = kind;
    this.httpStatus = httpStatus;
  }
}

/** A failure that a handler restored from its database, where another version of the context has stored it. */
export class RestoredFailure extends UnknownFailure {}
