import type { Order } from '../domain/order.js';
import type { PlacementResponse } from '../persistence/placement-response.js';
import type { SagaLease } from '../persistence/sagas.repository.js';

/** An order and the lease on its saga. */
export interface SagaContext {
  readonly order: Order;
  readonly lease: SagaLease;
}

/** The saga has finished; `response` is the stored response to the request that placed the order. */
export interface SagaResult {
  readonly response: PlacementResponse;
}
