import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotFound, OrderNotFulfillable } from './errors.js';
import { OrderView } from './order-view.js';

export class FulfilOrder {
  @Id()
  readonly id!: string;
}

/**
 * The goods are on their way to the customer, and the money is collected: at the latest when the provider can be
 * reached again. Fulfilling a fulfilled order answers it again.
 */
export const fulfilOrder = command('orders.fulfil', {
  request: FulfilOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotFulfillable, VersionMismatch],
  access: 'orders:manage',
  repeatable: true,
  keepsKeys: true,
});
