import type { Order } from '../domain/order.js';
import type { PlaceOrderResponse } from '../persistence/place-order-response.js';
import type { SagaLease } from '../persistence/sagas.repository.js';

/** An order and the lease on its saga. */
export interface LeasedOrder {
  readonly order: Order;
  readonly lease: SagaLease;
}

/** The saga has finished; `response` is the stored response to the request that placed the order. */
export interface SagaResult {
  readonly response: PlaceOrderResponse;
}

/**
 * How the saga continues. `LeasedOrder`: now, with this lease. `SagaResult`: not at all, because the order is decided
 * and needs no compensation. Undefined: not in this run, because it has ended, must wait, or belongs to another
 * process.
 */
export type SagaProgress = LeasedOrder | SagaResult | undefined;
