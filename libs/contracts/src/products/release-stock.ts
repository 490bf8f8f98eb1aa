import { command, Id } from '../definition/index.js';

export class ReleaseStock {
  @Id()
  readonly orderId!: string;
}

/**
 * Releases the stock reserved for the order, whether the reservation is committed or not. Idempotent and final: any
 * reserve command that arrives afterwards, even one sent earlier, fails with `ReservationReleased`.
 */
export const releaseStock = command('products.release-stock', {
  request: ReleaseStock,
  access: 'service',
  idempotent: true,
});
