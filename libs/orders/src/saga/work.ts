import type { Order } from '../domain/order.js';
import type { GivenAnswer } from '../persistence/idempotency-keys.repository.js';
import type { SagaClaim } from '../persistence/sagas.repository.js';

/** An order, and what its saga has come to. */
export interface Work {
  readonly order: Order;
  readonly claim: SagaClaim;
}

/** The saga is over, and this is what whoever placed the order is told. */
export interface Decided {
  readonly answer: GivenAnswer;
}
