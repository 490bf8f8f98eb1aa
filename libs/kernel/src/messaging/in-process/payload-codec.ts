/** Transforms payloads that pass between contexts of the same process. */
export interface PayloadCodec {
  /** Whether events and idempotent requests are delivered twice, to test deduplication. */
  readonly duplicatesDelivery: boolean;
  encode<T>(payload: T): T;
}

/** Token of the `PayloadCodec` of an application. */
export const PAYLOAD_CODEC = Symbol('PAYLOAD_CODEC');

/** Passes payloads by reference, without copy or check. */
export const passThroughCodec: PayloadCodec = { duplicatesDelivery: false, encode: (payload) => payload };

/**
 * Freezes payloads without copying them: modifying one after it was sent throws, as remote receivers would not see the
 * change.
 */
export const freezingCodec: PayloadCodec = { duplicatesDelivery: false, encode: deepFreeze };

/** Behaves like a network transport: serialises every payload and delivers twice where duplicates are allowed. */
export const serialisingCodec: PayloadCodec = {
  duplicatesDelivery: true,
  encode: (payload) => (payload === undefined ? payload : JSON.parse(JSON.stringify(payload))),
};

function deepFreeze<T>(payload: T): T {
  if (typeof payload !== 'object' || payload === null || Object.isFrozen(payload)) return payload;
  Object.freeze(payload);
  for (const value of Object.values(payload)) deepFreeze(value);
  return payload;
}
