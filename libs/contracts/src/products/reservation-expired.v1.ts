import { event, Id } from '../definition/index.js';

export class ReservationExpiredV1 {
  @Id()
  readonly orderId!: string;
}

/**
 * Stock is held for longer than placing an order takes, and nobody said what became of the order. It stays held until
 * it is released; this is told again every quarter of an hour.
 */
export const reservationExpired = event('products.reservation-expired.v1', ReservationExpiredV1);
