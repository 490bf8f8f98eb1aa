/** How payloads are passed between contexts of one process: shared, frozen or copied. */
export interface InProcessDelivery {
  /** Whether events and idempotent requests are delivered twice, to test deduplication. */
  readonly deliversTwice: boolean;
  isolate<T>(payload: T): T;
}

/** Injection token of the `InProcessDelivery` of an application. */
export const IN_PROCESS_DELIVERY = Symbol('IN_PROCESS_DELIVERY');

/** Passes payloads by reference, without copy or check. */
export const noIsolation: InProcessDelivery = { deliversTwice: false, isolate: (payload) => payload };

/**
 * Freezes payloads without copying them: modifying one after it was sent throws, as remote receivers would not see the
 * change.
 */
export const freezing: InProcessDelivery = { deliversTwice: false, isolate: deepFreeze };

/** Behaves like a network transport: serialises every payload, and delivers events and idempotent requests twice. */
export const loopback: InProcessDelivery = {
  deliversTwice: true,
  isolate: (payload) => (payload === undefined ? payload : JSON.parse(JSON.stringify(payload))),
};

function deepFreeze<T>(payload: T): T {
  if (typeof payload !== 'object' || payload === null || Object.isFrozen(payload)) return payload;
  Object.freeze(payload);
  for (const value of Object.values(payload)) deepFreeze(value);
  return payload;
}
