import { buildNextVersion, type OtherVersion, type SourceChange } from './other-version.js';

const contract = (context: string, file: string) => `libs/contracts/src/${context}/${file}.ts`;

/** A failure of refunds that this tree does not know, with a status that differs from that of its kind. */
const newFailure: SourceChange[] = [
  {
    file: contract('orders', 'failures'),
    from: 'class RefundTooLargeDetails',
    to: `class OnHoldDetails {
      @Text({ max: 100 }) readonly until!: string;
    }
    export class OrderOnHold extends failure('orders.on-hold', 'conflict', (d) => \`On hold until \${d.until}.\`, {
      httpStatus: 423, meaning: 'The order is on hold.', details: OnHoldDetails,
    }) {}
    class RefundTooLargeDetails`,
  },
  {
    file: contract('orders', 'refund-order'),
    from: 'import {\n  Order',
    to: 'import {\n  OrderOnHold,\n  Order',
  },
  { file: contract('orders', 'refund-order'), from: 'failures: [', to: 'failures: [OrderOnHold,' },
  {
    file: 'libs/orders/src/refund-order/refund-order.handler.ts',
    from: 'import {\n  OrderView,',
    to: 'import {\n  OrderOnHold,\n  OrderView,',
  },
  {
    file: 'libs/orders/src/refund-order/refund-order.handler.ts',
    from: 'Promise<OrderView> {',
    to: `Promise<OrderView> { if (request.reason === 'on hold') throw new OrderOnHold({ until: 'Monday' });`,
  },
];

/** A failure that `products` sends to `orders`. */
const newFailureBetweenContexts: SourceChange[] = [
  {
    file: contract('products', 'failures'),
    from: 'class OutOfStockDetails',
    to: `export class SkuBlocked extends failure('products.sku-blocked', 'conflict', () => 'The SKU is blocked.', {
      meaning: 'The SKU is blocked.',
    }) {}
    class OutOfStockDetails`,
  },
  {
    file: contract('products', 'reserve-stock'),
    from: 'import { OutOfStock,',
    to: 'import { SkuBlocked, OutOfStock,',
  },
  { file: contract('products', 'reserve-stock'), from: 'failures: [', to: 'failures: [SkuBlocked,' },
  {
    file: 'libs/products/src/reserve-stock/reserve-stock.handler.ts',
    from: '  OutOfStock,\n',
    to: '  OutOfStock,\n  SkuBlocked,\n',
  },
  {
    file: 'libs/products/src/reserve-stock/reserve-stock.handler.ts',
    from: 'Promise<void> {\n    if',
    to: `Promise<void> {
    if (lines.some(({ sku }) => sku.startsWith('BLOCKED'))) throw new SkuBlocked({});
    if`,
  },
];

/** A detail of a failure of cancellations. */
const newDetail: SourceChange[] = [
  {
    file: contract('orders', 'failures'),
    from: '(d) => `An order with status ${d.orderStatus} cannot be cancelled.`',
    to: '(d) => `An order with status ${d.orderStatus} since ${d.since} cannot be cancelled.`',
  },
  {
    file: contract('orders', 'failures'),
    from: 'readonly orderStatus!: OrderStatus;\n',
    to: `readonly orderStatus!: OrderStatus;\n @Text({ max: 30, optional: true }) readonly since?: string;\n`,
  },
  {
    file: 'libs/orders/src/domain/order.ts',
    from: 'new OrderNotCancellable({',
    to: 'new OrderNotCancellable({ since: new Date().toISOString(),',
  },
];

/** A field of an event that `orders` publishes and `products` subscribes to. */
const newEventField: SourceChange[] = [
  {
    file: contract('orders', 'order-fulfilled.v1'),
    from: 'readonly customerId!: string;',
    to: 'readonly customerId!: string;\n @Text({ max: 20, optional: true }) readonly carrier?: string;',
  },
  {
    file: 'libs/orders/src/saga/order-transitions.ts',
    from: 'orderFulfilled, eventBodyOf(order)',
    to: `orderFulfilled, { ...eventBodyOf(order), carrier: 'bicycle' }`,
  },
];

/** A field of a response that `products` sends to `orders`. */
const newResponseField: SourceChange[] = [
  {
    file: contract('products', 'get-prices'),
    from: 'readonly unitPrice!: Money;',
    to: 'readonly unitPrice!: Money;\n @Text({ max: 20, optional: true }) readonly taxCode?: string;',
  },
  {
    file: 'libs/products/src/get-prices/get-prices.handler.ts',
    from: 'return { prices };',
    to: `return { prices: prices.map((price) => ({ ...price, taxCode: 'full' })) };`,
  },
];

/** An optional field of a request that the gateway sends to `orders`. */
const newRequestField: SourceChange[] = [
  { file: contract('orders', 'cancel-order'), from: 'command, Id,', to: 'command, Id, Text,' },
  {
    file: contract('orders', 'cancel-order'),
    from: 'readonly id!: string;',
    to: 'readonly id!: string;\n @Text({ max: 20, optional: true }) readonly note?: string;',
  },
];

/** Builds this tree with one addition of each kind to the messages between its processes. */
export function buildVersionWithAdditions(): OtherVersion {
  return buildNextVersion([
    ...newFailure,
    ...newFailureBetweenContexts,
    ...newDetail,
    ...newEventField,
    ...newResponseField,
    ...newRequestField,
  ]);
}
