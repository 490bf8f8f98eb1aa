/** What a payload goes through between two contexts of one process. */
export interface Wire {
  /** Whether everything that may be repeated is carried out twice. */
  readonly repeats: boolean;
  carry<T>(payload: T): T;
}

/** Nothing is copied, nothing is checked. */
export const directWire: Wire = { repeats: false, carry: (payload) => payload };

/** Nothing is copied, but a payload that is changed after it was sent throws, as it would be lost on a wire. */
export const frozenWire: Wire = { repeats: false, carry: deepFreeze };

/** As unkind as a network: everything is serialised, and what may arrive twice does. */
export const loopbackWire: Wire = {
  repeats: true,
  carry: (payload) => (payload === undefined ? payload : JSON.parse(JSON.stringify(payload))),
};

function deepFreeze<T>(payload: T): T {
  if (typeof payload !== 'object' || payload === null || Object.isFrozen(payload)) return payload;
  Object.freeze(payload);
  for (const value of Object.values(payload)) deepFreeze(value);
  return payload;
}
