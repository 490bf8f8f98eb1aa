import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotCancellable, OrderNotFound } from './errors.js';
import { OrderView } from './order-view.js';

export class CancelOrder {
  @Id()
  readonly id!: string;
}

export const cancelOrder = command('orders.cancel', {
  summary: 'Cancel an order',
  description:
    'One of your own, or any with `orders:manage`, as long as it is pending or confirmed. It is final ' +
    'once answered; money and stock are on their way back, and usually there already. Cancelling a ' +
    'cancelled order answers it again.',
  request: CancelOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotCancellable, VersionMismatch],
  access: 'user',
  repeatable: true,
  keepsKeys: true,
});
