import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotCancellable, OrderNotFound } from './failures.js';
import { OrderView } from './order-view.js';

export class CancelOrder {
  @Id()
  readonly id!: string;
}

export const cancelOrder = command('orders.cancel', {
  summary: 'Cancel an order',
  description:
    'Cancels a pending or confirmed order, voids its payment and releases the reserved stock. The cancellation is ' +
    'final when the response is returned; the payment and the stock may be released shortly afterwards. Cancelling ' +
    'a cancelled order returns it unchanged. Requires `orders:manage` for orders of other customers.',
  request: CancelOrder,
  response: OrderView,
  failures: [OrderNotFound, OrderNotCancellable, VersionMismatch],
  access: 'user',
  idempotent: true,
});
