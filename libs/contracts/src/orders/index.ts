import { contract } from '#contracts/definition';
import { cancelOrder } from './cancel-order.js';
import { fulfilOrder } from './fulfil-order.js';
import { getOrder } from './get-order.js';
import { listOrderEvents } from './list-order-events.js';
import { listOrders } from './list-orders.js';
import { orderCancelled } from './order-cancelled.v1.js';
import { orderConfirmed } from './order-confirmed.v1.js';
import { orderFulfilled } from './order-fulfilled.v1.js';
import { orderRefunded } from './order-refunded.v1.js';
import { orderRejected } from './order-rejected.v1.js';
import { placeOrder } from './place-order.js';
import { refundOrder } from './refund-order.js';

export * from './address.js';
export * from './cancel-order.js';
export * from './failures.js';
export * from './fulfil-order.js';
export * from './get-order.js';
export * from './list-order-events.js';
export * from './list-orders.js';
export * from './money.js';
export * from './order-cancelled.v1.js';
export * from './order-confirmed.v1.js';
export * from './order-fulfilled.v1.js';
export * from './order-refunded.v1.js';
export * from './order-rejected.v1.js';
export * from './order-view.js';
export * from './place-order.js';
export * from './refund-order.js';

export const orders = contract(
  'orders',
  { placeOrder, getOrder, listOrders, listOrderEvents, cancelOrder, fulfilOrder, refundOrder },
  { orderConfirmed, orderRejected, orderCancelled, orderFulfilled, orderRefunded },
);
