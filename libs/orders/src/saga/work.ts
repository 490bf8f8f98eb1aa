import type { Order } from '../domain/order.js';
import type { SagaClaim } from '../persistence/sagas.repository.js';

/** An order, and what its saga has come to. */
export interface Work {
  readonly order: Order;
  readonly claim: SagaClaim;
}
