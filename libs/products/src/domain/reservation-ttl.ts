/** Time after which an uncommitted reservation is reported as expired; far longer than placing an order takes. */
export const reservationTtlSeconds = 900;
