/** Returns the context whose transaction is open in the current async context, if any. */
export type ContextInTransaction = () => string | undefined;

/** Token of the `ContextInTransaction` of an application. */
export const CONTEXT_IN_TRANSACTION = Symbol('CONTEXT_IN_TRANSACTION');
