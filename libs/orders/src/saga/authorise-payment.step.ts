import { Injectable, Logger } from '@nestjs/common';
import { PaymentAmountUnsupported, PaymentDeclined } from '#contracts/orders';
import { currentScope } from '#kernel/messaging';
import type { Order } from '../domain/order.js';
import type { Charge, PaymentState } from '../payments/payment-provider.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import type { StepOutcome, SagaStep } from './saga-step.js';
import type { LeasedOrder } from './leased-order.js';

/** Time a provider has to authorise a payment before its state is queried instead. */
const providerTimeoutMs = 2_000;

@Injectable()
export class AuthorisePaymentStep implements SagaStep {
  private readonly logger = new Logger(AuthorisePaymentStep.name);

  constructor(private readonly providers: PaymentProviders) {}

  hasNoSideEffects({ order }: LeasedOrder): boolean {
    return this.providers.for(order).hasNoSideEffects === true;
  }

  async execute({ order, lease }: LeasedOrder): Promise<StepOutcome> {
    const provider = this.providers.for(order);
    const charge: Charge = { key: order.id, amount: order.total, token: lease.paymentToken };
    const knownState = lease.attempts > 1 ? await provider.findByKey(charge.key) : undefined;
    if (knownState) return toStepOutcome(order, knownState);
    try {
      return toStepOutcome(order, await provider.authorise(charge, timeoutSignal()));
    } catch (err) {
      this.logger.warn({ err, orderId: order.id }, 'Authorising a payment failed; its state is queried');
      return toStepOutcome(order, await provider.findByKey(charge.key));
    }
  }

  compensate({ order }: LeasedOrder): Promise<void> {
    return this.providers.for(order).void(order.id);
  }
}

function toStepOutcome(
  { paymentMethod: method, total: amount }: Order,
  state: PaymentState | undefined,
): StepOutcome {
  if (state === 'authorised' || state === 'captured') return 'done';
  if (state === 'declined' || state === 'voided')
    return { reason: new PaymentDeclined({}), mayHaveEffect: true };
  if (state === 'unsupported')
    return { reason: new PaymentAmountUnsupported({ method, amount }), mayHaveEffect: true };
  return 'unknown';
}

/** Aborts after the provider timeout or at the deadline of the current message, whichever is earlier. */
function timeoutSignal(): AbortSignal {
  const remainingMs = (currentScope()?.deadline ?? Infinity) - performance.now();
  return AbortSignal.timeout(Math.ceil(Math.max(0, Math.min(providerTimeoutMs, remainingMs))));
}
