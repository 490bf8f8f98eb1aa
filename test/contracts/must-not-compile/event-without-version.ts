import { event } from '#contracts/definition';

class OrderShipped {}

// expected: TS2345
export const orderShipped = event('orders.order-shipped', OrderShipped);
