/** Returns the context whose transaction is open in the current async context, if any. */
export type ContextOfOpenTransaction = () => string | undefined;

/** Injection token of the `ContextOfOpenTransaction` of an application. */
export const CONTEXT_OF_OPEN_TRANSACTION = Symbol('CONTEXT_OF_OPEN_TRANSACTION');
