import { event, Id } from '../definition/index.js';

export class ReservationExpiredV1 {
  @Id()
  readonly orderId!: string;
}

export const reservationExpired = event(
  'products.reservation-expired.v1',
  ReservationExpiredV1,
  'A reservation exceeded its TTL and was neither committed nor released. The stock remains reserved until it is released; the event is published again every 15 minutes until then.',
);
