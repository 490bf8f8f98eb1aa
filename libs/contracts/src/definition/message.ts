import type { Access } from './access.js';
import type { FailureClass } from './failure.js';
import type { PayloadClass } from './payload-class.js';

/** `<context>.<verb>[-<object>]`. */
export type RequestPattern = `${string}.${string}`;

export interface RequestMessage<
  Pattern extends string,
  Request extends object,
  Response,
  Errors extends readonly FailureClass[],
> {
  readonly kind: 'command' | 'query';
  readonly pattern: Pattern;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly request: PayloadClass<Request>;
  /** Undefined for a message that is answered with nothing. */
  readonly response: PayloadClass<Response> | undefined;
  readonly errors: Errors;
  readonly access: Access;
  /** Whether a transport may execute it again when a replica died: its handler answers repeats alike. */
  readonly repeatable: boolean;
  /** Whether its handler sees to an `Idempotency-Key` itself. */
  readonly keepsKeys: boolean;
  /** Milliseconds from the caller's send to the last moment an answer is of use. */
  readonly deadlineMs: number;
}

// The widest request: `any` because payload types are used in both directions.
export type AnyRequest = RequestMessage<string, any, any, readonly FailureClass[]>;

export type RequestOf<M> = M extends RequestMessage<string, infer Request, any, any> ? Request : never;
export type ResponseOf<M> = M extends RequestMessage<string, any, infer Response, any> ? Response : never;

interface RequestShape<Request extends object, Response, Errors extends readonly FailureClass[]> {
  /** For clients: what it does, in a few words that begin with a verb. Every message that is served has one. */
  summary?: string;
  /** For clients, in Markdown: what else they must know. Who may send it is said by itself. */
  description?: string;
  request: PayloadClass<Request>;
  response?: PayloadClass<Response>;
  /** Every failure a caller may rely on. A handler that throws another answers `platform.internal`. */
  errors?: Errors;
  access: Access;
  /** Default: queries are repeatable, commands are not. */
  repeatable?: boolean;
  /** Default: the answer to a command under an `Idempotency-Key` is kept for its handler. */
  keepsKeys?: boolean;
  /** Milliseconds. Default 5,000. */
  deadlineMs?: number;
}

function declare(kind: 'command' | 'query') {
  return <
    const Pattern extends RequestPattern,
    Request extends object,
    Response = void,
    const Errors extends readonly FailureClass[] = [],
  >(
    pattern: Pattern,
    shape: RequestShape<Request, Response, Errors>,
  ): RequestMessage<Pattern, Request, Response, Errors> => ({
    kind,
    pattern,
    summary: shape.summary,
    description: shape.description,
    request: shape.request,
    response: shape.response,
    errors: (shape.errors ?? []) as unknown as Errors,
    access: shape.access,
    repeatable: shape.repeatable ?? kind === 'query',
    keepsKeys: shape.keepsKeys ?? false,
    deadlineMs: shape.deadlineMs ?? 5_000,
  });
}

/** Declares a message that changes something and is answered by exactly one handler. */
export const command = declare('command');

/** Declares a message that only reads. */
export const query = declare('query');
