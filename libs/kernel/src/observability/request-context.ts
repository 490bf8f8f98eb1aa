/** Where an application reads the request that the running code handles. Each function is called often and must not throw. */
export interface RequestContext {
  /** Fields of every log line; a line's own fields take precedence. */
  readonly logFields?: () => object | undefined;
  /** The traceparent; undefined for background work such as polls and sweeps. */
  readonly traceparent?: () => string | undefined;
}

/** Token of the `RequestContext` of an application. */
export const REQUEST_CONTEXT = Symbol('REQUEST_CONTEXT');
