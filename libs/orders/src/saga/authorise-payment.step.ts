import { Injectable } from '@nestjs/common';
import { PaymentDeclined } from '#contracts/orders';
import { currentScope } from '#kernel/messaging';
import type { Charge, PaymentState } from '../payments/payment-provider.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import type { Outcome, Step } from './step.js';
import type { Work } from './work.js';

/** Milliseconds a provider may take to answer before it is asked what has become of the payment. */
const answerWithinMs = 2_000;

@Injectable()
export class AuthorisePayment implements Step {
  readonly name = 'authorise-payment';

  constructor(private readonly providers: PaymentProviders) {}

  asksNobody({ order }: Work): boolean {
    return this.providers.for(order.paymentMethod).holdsNothing === true;
  }

  async do({ order, claim }: Work): Promise<Outcome> {
    const provider = this.providers.for(order.paymentMethod);
    const charge: Charge = { key: order.id, amount: order.total, token: claim.paymentToken };
    const known = claim.tries > 1 ? await provider.findByKey(charge.key) : undefined;
    if (known) return outcomeOf(known);
    try {
      return outcomeOf(await provider.authorise(charge, patience()));
    } catch {
      return outcomeOf(await provider.findByKey(charge.key));
    }
  }

  undo({ order }: Work): Promise<void> {
    return this.providers.for(order.paymentMethod).void(order.id);
  }
}

function outcomeOf(state: PaymentState | undefined): Outcome {
  if (state === 'authorised' || state === 'captured') return 'done';
  if (state === 'declined' || state === 'voided') return { refused: new PaymentDeclined({}), final: false };
  return 'unclear';
}

function patience(): AbortSignal {
  const leftMs = (currentScope()?.deadline ?? Infinity) - Date.now();
  return AbortSignal.timeout(Math.max(0, Math.min(answerWithinMs, leftMs)));
}
