import { command, Id, VersionMismatch } from '#contracts/definition';
import { OrderNotFound, OrderNotFulfillable } from './errors.js';
import { OrderView } from './order-view.js';

export class FulfilOrder {
  @Id()
  readonly id!: string;
}

export const fulfilOrder = command('orders.fulfil', {
  summary: 'Tell that the goods are on their way',
  description:
    'The money is collected: at the latest when the provider of the payment can be reached again. ' +
    'Fulfilling a fulfilled order answers it again.',
  request: FulfilOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotFulfillable, VersionMismatch],
  access: 'orders:manage',
  repeatable: true,
  keepsKeys: true,
});
