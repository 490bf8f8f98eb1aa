/**
 * Injection token of a function that yields the group for which the calling code works, such as the network of a client;
 * empty without a client. Groups that wait for the same resource get it in turn.
 */
export const WORK_GROUP = Symbol('WORK_GROUP');
