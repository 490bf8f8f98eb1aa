/** Returns the context whose transaction is open in the current async context, if any. */
export type OpenTransaction = () => string | undefined;

/** Token of the `OpenTransaction` of an application. */
export const OPEN_TRANSACTION = Symbol('OPEN_TRANSACTION');
