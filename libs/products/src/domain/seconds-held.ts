/** How long stock is held for an order before it is asked after: far longer than placing one takes. */
export const secondsHeld = 900;
