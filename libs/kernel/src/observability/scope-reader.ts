/** Reads the scope of the request that the running code handles, for logs and traces. Called often; must not throw. */
export interface ScopeReader {
  /** Fields of every log line; a line's own fields take precedence. */
  readonly logFields?: () => object | undefined;
  /** The traceparent; undefined for background work such as polls and sweeps. */
  readonly traceparent?: () => string | undefined;
}

/** Injection token of the `ScopeReader` of an application. */
export const SCOPE_READER = Symbol('REQUEST_CONTEXT');
