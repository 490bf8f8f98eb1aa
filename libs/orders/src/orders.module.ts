import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { products } from '#contracts/products';
import { ProcessSettings, provideSettings } from '#kernel/config';
import { IdempotencyModule } from '#kernel/idempotency';
import { IdentityModule } from '#kernel/identity';
import { ContractsModule, requestsOf } from '#kernel/messaging';
import { OutboxModule } from '#kernel/outbox';
import { PersistenceModule } from '#kernel/persistence';
import { CancelOrderHandler } from './cancel-order/cancel-order.handler.js';
import { OrderSchema } from './domain/order.js';
import { EraseAddresses } from './erase-customer/erase-addresses.js';
import { EraseCustomerHandler } from './erase-customer/erase-customer.handler.js';
import { FulfilOrderHandler } from './fulfil-order/fulfil-order.handler.js';
import { GetOrderHandler } from './get-order/get-order.handler.js';
import { ListOrderEventsHandler } from './list-order-events/list-order-events.handler.js';
import { ListOrdersHandler } from './list-orders/list-orders.handler.js';
import { OrdersSettings } from './orders.settings.js';
import { InvoiceProvider } from './payments/invoice.provider.js';
import { PaymentProviders } from './payments/payment-providers.js';
import { PaymentReferencesRepository } from './payments/payment-references.repository.js';
import { paymentProblems } from './payments/payment-problems.js';
import { StripeProvider } from './payments/stripe.provider.js';
import { PaymentSettings } from './payments/payment.settings.js';
import { StripeSettings } from './payments/stripe.settings.js';
import { TestPaymentsRepository } from './payments/test-payments.repository.js';
import { TestProvider } from './payments/test.provider.js';
import { UnusableProviderCheck } from './payments/unusable-provider-check.js';
import { AddressErasuresRepository } from './persistence/address-erasures.repository.js';
import { ErasedCustomersRepository } from './persistence/erased-customers.repository.js';
import { Migration20261122000000 } from './persistence/migrations/20261122000000-orders.js';
import { Migration20261122170000 } from './persistence/migrations/20261122170000-order-idempotency-key.js';
import { Migration20261122181000 } from './persistence/migrations/20261122181000-settlements.js';
import { Migration20261122201000 } from './persistence/migrations/20261122201000-payment-references.js';
import { Migration20261122220000 } from './persistence/migrations/20261122220000-erased-customers.js';
import { Migration20261122230000 } from './persistence/migrations/20261122230000-outbox-recovery.js';
import { Migration20261129160000 } from './persistence/migrations/20261129160000-failed-captures.js';
import { Migration20261201012438 } from './persistence/migrations/20261201012438-address-erasures.js';
import { Migration20261201115037 } from './persistence/migrations/20261201115037-event-actors.js';
import { OrderReadRepository } from './persistence/order-read.repository.js';
import { OrdersRepository } from './persistence/orders.repository.js';
import { PendingOrdersRepository } from './persistence/pending-orders.repository.js';
import { PlaceOrderKeysRepository } from './persistence/place-order-keys.repository.js';
import { SagasRepository } from './persistence/sagas.repository.js';
import { SettlementsRepository } from './persistence/settlements.repository.js';
import { PlaceOrderResponses } from './place-order/place-order-responses.js';
import { PlaceOrderHandler } from './place-order/place-order.handler.js';
import { OrderPricing } from './place-order/order-pricing.js';
import { RefundOrderHandler } from './refund-order/refund-order.handler.js';
import { ReleaseExpiredReservationHandler } from './release-expired-reservation/release-expired-reservation.handler.js';
import { AuthorisePaymentStep } from './saga/authorise-payment.step.js';
import { DecisionNotifier } from './saga/decision-notifier.js';
import { OrderCommandExecutor } from './saga/order-command-executor.js';
import { OrderSaga } from './saga/order.saga.js';
import { OrderTransitions } from './saga/order-transitions.js';
import { ReserveStockStep } from './saga/reserve-stock.step.js';
import { DueWorkSweeper } from './saga/due-work-sweeper.js';
import { PaymentCapture } from './settlement/payment-capture.js';
import { SettlementProcessor } from './settlement/settlement-processor.js';

const persistence = [
  OrdersRepository,
  ErasedCustomersRepository,
  AddressErasuresRepository,
  OrderReadRepository,
  SagasRepository,
  SettlementsRepository,
  PlaceOrderKeysRepository,
  PendingOrdersRepository,
];
const payments = [
  InvoiceProvider,
  TestProvider,
  TestPaymentsRepository,
  StripeProvider,
  PaymentReferencesRepository,
  PaymentProviders,
  UnusableProviderCheck,
];
const saga = [
  OrderSaga,
  OrderCommandExecutor,
  OrderTransitions,
  DecisionNotifier,
  ReserveStockStep,
  AuthorisePaymentStep,
  SettlementProcessor,
  PaymentCapture,
  DueWorkSweeper,
];
const orderPlacing = [OrderPricing, PlaceOrderResponses];

@Module({
  imports: [
    PersistenceModule.forContext({
      context: 'orders',
      entities: [OrderSchema],
      migrations: [
        Migration20261122000000,
        Migration20261122170000,
        Migration20261122181000,
        Migration20261122201000,
        Migration20261122220000,
        Migration20261122230000,
        Migration20261129160000,
        Migration20261201012438,
        Migration20261201115037,
      ],
    }),
    OutboxModule.forContext('orders'),
    IdempotencyModule.forContext('orders'),
    IdentityModule.register(getPublicKeys, listRevocations),
    ContractsModule.for(requestsOf(products, 'getPrices', 'reserveStock', 'releaseStock')),
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
    ReleaseExpiredReservationHandler,
  ],
  providers: [
    ...provideSettings(OrdersSettings, PaymentSettings, ProcessSettings, StripeSettings),
    ...persistence,
    ...payments,
    ...saga,
    ...orderPlacing,
    EraseAddresses,
  ],
})
export class OrdersModule {
  static readonly problemsPreventingStart = paymentProblems;
}
