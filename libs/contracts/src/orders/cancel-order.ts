import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotCancellable, OrderNotFound } from './errors.js';
import { OrderView } from './order-view.js';

export class CancelOrder {
  @Id()
  readonly id!: string;
}

/**
 * Final once answered. Money and stock are on their way back: usually there already, at the latest when the
 * provider and the products can be reached again. Cancelling a cancelled order answers it again.
 */
export const cancelOrder = command('orders.cancel', {
  request: CancelOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotCancellable, VersionMismatch],
  access: 'user',
  repeatable: true,
  keepsKeys: true,
});
