/** Prevents contexts of one process from sharing mutable payloads, as contexts of different processes cannot. */
export interface PayloadIsolation {
  /** Whether events and idempotent requests are delivered twice, to test deduplication. */
  readonly duplicatesDelivery: boolean;
  isolate<T>(payload: T): T;
}

/** Injection token of the `PayloadIsolation` of an application. */
export const PAYLOAD_ISOLATION = Symbol('PAYLOAD_ISOLATION');

/** Passes payloads by reference, without copy or check. */
export const noIsolation: PayloadIsolation = { duplicatesDelivery: false, isolate: (payload) => payload };

/**
 * Freezes payloads without copying them: modifying one after it was sent throws, as remote receivers would not see the
 * change.
 */
export const freezing: PayloadIsolation = { duplicatesDelivery: false, isolate: deepFreeze };

/** Behaves like a network transport: serialises every payload, and delivers events and idempotent requests twice. */
export const loopback: PayloadIsolation = {
  duplicatesDelivery: true,
  isolate: (payload) => (payload === undefined ? payload : JSON.parse(JSON.stringify(payload))),
};

function deepFreeze<T>(payload: T): T {
  if (typeof payload !== 'object' || payload === null || Object.isFrozen(payload)) return payload;
  Object.freeze(payload);
  for (const value of Object.values(payload)) deepFreeze(value);
  return payload;
}
