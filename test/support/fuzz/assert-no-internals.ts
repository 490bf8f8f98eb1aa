const internals = /\bat .+:\d+:\d+|node_modules|\bselect\b .+\bfrom\b|\/libs\/|\b\w+Exception\b/i;

/** Throws if a response contains a stack trace, SQL, a path of the code or the name of an exception. */
export function assertNoInternals(text: string): void {
  if (internals.test(text)) throw new Error(`leaks internals: ${text}`);
}
