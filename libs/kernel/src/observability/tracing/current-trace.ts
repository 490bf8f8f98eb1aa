type TraceContextSource = () => string | undefined;

let source: TraceContextSource = () => undefined;

/** Sets where `currentTraceparent` reads the traceparent of the running code from. */
export function setTraceContextSource(newSource: TraceContextSource): void {
  source = newSource;
}

/** The traceparent of the message being handled; undefined for background work such as polls and sweeps. */
export function currentTraceparent(): string | undefined {
  return source();
}
