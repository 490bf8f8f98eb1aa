import {
  enumeration,
  Id,
  List,
  Nested,
  OneOf,
  maxCursorLength,
  PageRequest,
  query,
  Text,
  Timestamp,
  Total,
} from '#contracts/definition';
import { OrderNotFound } from './failures.js';
import { Money } from './money.js';

const orderEventTypes = enumeration('OrderEventType', [
  'placed',
  'confirmed',
  'rejected',
  'cancelled',
  'fulfilled',
  'refunded',
  'capture-failed',
]);
export type OrderEventType = (typeof orderEventTypes)[number];

export class ListOrderEvents extends PageRequest {
  @Id()
  readonly id!: string;
}

export class OrderEvent {
  @OneOf(orderEventTypes, { description: 'Type of the event.' })
  readonly type!: OrderEventType;

  @Timestamp({ description: 'Time of the event.' })
  readonly at!: string;

  @Text({
    max: 500,
    optional: true,
    description:
      'Reason of a refund. For a rejection, the error code, e.g. `orders.out-of-stock`. Absent for other events.',
  })
  readonly reason?: string;

  @Nested(() => Money, { optional: true, description: 'Refunded amount. Present only for refunds.' })
  readonly amount?: Money;

  @Id({
    optional: true,
    description:
      'The user who cancelled, fulfilled or refunded the order. Present only with `orders:manage`; absent for events of earlier versions.',
  })
  readonly actorId?: string;

  @Id({
    optional: true,
    description: 'The session or API key of this user. Present together with `actorId`.',
  })
  readonly actorSessionId?: string;
}

export class OrderHistory {
  @List(() => OrderEvent, { max: 100 })
  readonly items!: OrderEvent[];

  @Text({
    max: maxCursorLength,
    nullable: true,
    description: 'Cursor of the next page; `null` on the last page.',
  })
  readonly nextCursor!: string | null;

  @Total() readonly total?: number;
}

export const listOrderEvents = query('orders.list-events', {
  summary: 'List the events of an order',
  description:
    'Returns the events of one of your orders, from oldest to newest. With `orders:manage`, returns the events of any ' +
    'order, and who caused them.',
  request: ListOrderEvents,
  response: OrderHistory,
  failures: [OrderNotFound],
  access: 'user',
});
