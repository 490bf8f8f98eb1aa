/** Injection token of the name of the context whose outbox and inbox an `OutboxModule` provides. */
export const OUTBOX_CONTEXT = Symbol('OUTBOX_CONTEXT');
