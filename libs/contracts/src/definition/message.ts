import type { Access } from './access.js';
import type { FailureClass } from './failure.js';
import type { PayloadClass } from './payload-class.js';

/** The longest deadline in milliseconds that a message may declare. Receivers shorten a later one. */
export const maxDeadlineMs = 60_000;

/** `<context>.<verb>[-<object>]`. */
type RequestPattern = `${string}.${string}`;

/** The declaration of a request message: a command or a query. */
export interface RequestMessage<
  Pattern extends string,
  Request extends object,
  Response,
  Failures extends readonly FailureClass[],
> {
  readonly kind: 'command' | 'query';
  readonly pattern: Pattern;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** Why the message should no longer be sent, and what to send instead. */
  readonly deprecated: string | undefined;
  /** The payload class of the request. */
  readonly request: PayloadClass<Request>;
  /** The payload class of the response; undefined if the response is empty. */
  readonly response: PayloadClass<Response> | undefined;
  readonly failures: Failures;
  readonly access: Access;
  /** Whether its handler tolerates duplicates, so that a transport may redeliver the request after a consumer crash. */
  readonly idempotent: boolean;
  /** Milliseconds from sending the request until the caller stops waiting for the response. */
  readonly deadlineMs: number;
}

// The widest request type. `any`, because payload types occur in co- and contravariant positions.
export type AnyRequest = RequestMessage<string, any, any, readonly FailureClass[]>;

export type RequestOf<M> = M extends RequestMessage<string, infer Request, any, any> ? Request : never;
export type ResponseOf<M> = M extends RequestMessage<string, any, infer Response, any> ? Response : never;

interface RequestOptions<Request extends object, Response, Failures extends readonly FailureClass[]> {
  /** Title in the API documentation, starting with a verb. Required for every message that has a route. */
  summary?: string;
  /** Markdown for the API documentation. Required permissions are documented automatically. */
  description?: string;
  /** Why the message should no longer be sent, and what to send instead. */
  deprecated?: string;
  request: PayloadClass<Request>;
  response?: PayloadClass<Response>;
  /** Every declared failure. Any other error becomes `platform.internal`, except platform failures and transient errors. */
  failures?: Failures;
  access: Access;
  /** Default: true for queries, false for commands. */
  idempotent?: boolean;
  /** Milliseconds. Default 5,000, at most 60,000. */
  deadlineMs?: number;
}

function declare(kind: 'command' | 'query') {
  return <
    const Pattern extends RequestPattern,
    Request extends object,
    Response = void,
    const Failures extends readonly FailureClass[] = [],
  >(
    pattern: Pattern,
    options: RequestOptions<Request, Response, Failures>,
  ): RequestMessage<Pattern, Request, Response, Failures> => {
    const { deadlineMs = 5_000 } = options;
    if (deadlineMs > maxDeadlineMs) throw new Error(`The deadline of ${pattern} exceeds ${maxDeadlineMs} ms`);
    return {
      kind,
      pattern,
      summary: options.summary,
      description: options.description,
      deprecated: options.deprecated,
      request: options.request,
      response: options.response,
      failures: (options.failures ?? []) as unknown as Failures,
      access: options.access,
      idempotent: options.idempotent ?? kind === 'query',
      deadlineMs,
    };
  };
}

/** Declares a request that changes state and has exactly one handler. */
export const command = declare('command');

/** Declares a request that only reads. */
export const query = declare('query');
