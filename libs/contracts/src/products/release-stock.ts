import { command, Id } from '../definition/index.js';

export class ReleaseStock {
  @Id()
  readonly orderId!: string;
}

/**
 * Gives back whatever the order holds, confirmed or not. Safe to repeat, and final: a reserve that arrives later,
 * even one sent earlier, is refused with `ReservationReleased`.
 */
export const releaseStock = command('products.release-stock', {
  request: ReleaseStock,
  access: 'service',
  repeatable: true,
});
