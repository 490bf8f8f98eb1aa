import {
  Id,
  Integer,
  List,
  Nested,
  OneOf,
  longestCursor,
  PageRequest,
  query,
  Text,
  Timestamp,
} from '#contracts/definition';
import { OrderNotFound } from './errors.js';
import { Money } from './money.js';

export const orderEventTypes = [
  'placed',
  'confirmed',
  'rejected',
  'cancelled',
  'fulfilled',
  'refunded',
] as const;
export type OrderEventType = (typeof orderEventTypes)[number];

export class ListOrderEvents extends PageRequest {
  @Id()
  readonly id!: string;
}

export class OrderEvent {
  @OneOf(orderEventTypes)
  readonly type!: OrderEventType;

  @Timestamp()
  readonly at!: string;

  @Text({ max: 500, optional: true, description: 'Of a refund; of a rejection, the code of the failure' })
  readonly reason?: string;

  @Nested(() => Money, { optional: true, description: 'Of a refund' })
  readonly amount?: Money;
}

export class OrderHistory {
  @List(() => OrderEvent, { max: 100 })
  readonly items!: OrderEvent[];

  /** `null` on the last page. */
  @Text({ max: longestCursor, nullable: true })
  readonly nextCursor!: string | null;

  @Integer({ optional: true })
  readonly total?: number;
}

export const listOrderEvents = query('orders.list-events', {
  summary: 'List what has happened to an order',
  description: 'One of your own, or any with `orders:manage`; the oldest first.',
  request: ListOrderEvents,
  response: OrderHistory,
  errors: [OrderNotFound],
  access: 'user',
});
