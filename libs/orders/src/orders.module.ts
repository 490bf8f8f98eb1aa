import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { products } from '#contracts/products';
import { provideSettings } from '#kernel/config';
import { IdentityModule } from '#kernel/identity';
import { ContractsModule } from '#kernel/messaging';
import { OutboxModule } from '#kernel/outbox';
import { PersistenceModule } from '#kernel/persistence';
import { CancelOrderHandler } from './cancel-order/cancel-order.handler.js';
import { OrderSchema } from './domain/order.js';
import { EraseCustomerHandler } from './erase-customer/erase-customer.handler.js';
import { FulfilOrderHandler } from './fulfil-order/fulfil-order.handler.js';
import { GetOrderHandler } from './get-order/get-order.handler.js';
import { ListOrderEventsHandler } from './list-order-events/list-order-events.handler.js';
import { ListOrdersHandler } from './list-orders/list-orders.handler.js';
import { OrdersSettings } from './orders.settings.js';
import { InvoiceProvider } from './payments/invoice.provider.js';
import { PaymentProviders } from './payments/payment-providers.js';
import { PaymentReferences } from './payments/payment-references.js';
import { StripeProvider } from './payments/stripe.provider.js';
import { StripeSettings } from './payments/stripe.settings.js';
import { TestLedger } from './payments/test-ledger.js';
import { TestProvider } from './payments/test.provider.js';
import { ErasedCustomers } from './persistence/erased-customers.repository.js';
import { IdempotencyKeys } from './persistence/idempotency-keys.repository.js';
import { Migration20261122000000 } from './persistence/migrations/20261122000000-orders.js';
import { Migration20261122170000 } from './persistence/migrations/20261122170000-key-of-an-order.js';
import { Migration20261122180000 } from './persistence/migrations/20261122180000-answered-requests.js';
import { Migration20261122181000 } from './persistence/migrations/20261122181000-settlements.js';
import { Migration20261122200000 } from './persistence/migrations/20261122200000-first-answers.js';
import { Migration20261122201000 } from './persistence/migrations/20261122201000-payment-references.js';
import { Migration20261122220000 } from './persistence/migrations/20261122220000-erased-customers.js';
import { OrderReader } from './persistence/order-reader.js';
import { Orders } from './persistence/orders.repository.js';
import { Sagas } from './persistence/sagas.repository.js';
import { Settlements } from './persistence/settlements.repository.js';
import { Answer } from './place-order/answer.js';
import { PlaceOrderHandler } from './place-order/place-order.handler.js';
import { Placement } from './place-order/placement.js';
import { PriceList } from './place-order/price-list.js';
import { RefundOrderHandler } from './refund-order/refund-order.handler.js';
import { ReleaseForgottenStockHandler } from './release-forgotten-stock/release-forgotten-stock.handler.js';
import { Repeats } from './repeating/repeats.js';
import { AuthorisePayment } from './saga/authorise-payment.step.js';
import { OrderSaga } from './saga/order.saga.js';
import { ReserveStock } from './saga/reserve-stock.step.js';
import { SagaSweeper } from './saga/saga-sweeper.js';
import { Verdicts } from './saga/verdicts.js';
import { Settling } from './settling/settling.js';

const persistence = [Orders, ErasedCustomers, OrderReader, Sagas, Settlements, IdempotencyKeys];
const payments = [
  InvoiceProvider,
  TestProvider,
  TestLedger,
  StripeProvider,
  PaymentReferences,
  PaymentProviders,
];
const saga = [OrderSaga, ReserveStock, AuthorisePayment, Verdicts, Settling, SagaSweeper];
const placing = [PriceList, Placement, Answer, Repeats];

@Module({
  imports: [
    PersistenceModule.forContext({
      context: 'orders',
      entities: [OrderSchema],
      migrations: [
        Migration20261122000000,
        Migration20261122170000,
        Migration20261122180000,
        Migration20261122181000,
        Migration20261122200000,
        Migration20261122201000,
        Migration20261122220000,
      ],
    }),
    OutboxModule.forContext('orders'),
    IdentityModule.verifiedBy(getPublicKeys, listRevocations),
    ContractsModule.for(products),
  ],
  controllers: [
    PlaceOrderHandler,
    GetOrderHandler,
    ListOrdersHandler,
    CancelOrderHandler,
    EraseCustomerHandler,
    ListOrderEventsHandler,
    FulfilOrderHandler,
    RefundOrderHandler,
    ReleaseForgottenStockHandler,
  ],
  providers: [
    ...provideSettings(OrdersSettings, StripeSettings),
    ...persistence,
    ...payments,
    ...saga,
    ...placing,
  ],
})
export class OrdersModule {}
