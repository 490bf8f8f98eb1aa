import { Injectable } from '@nestjs/common';
import { Stripe } from 'stripe';
import { PaymentReferences } from './payment-references.js';
import type { Charge, PaymentProvider, PaymentState } from './payment-provider.js';
import { StripeSettings } from './stripe.settings.js';

/** Milliseconds a request may take, and how often the library repeats it: the sagas do so as well. */
const patience = { timeout: 2_000, maxNetworkRetries: 1 };

/**
 * Card payments through Stripe: one PaymentIntent per order. It is created unconfirmed and its id is kept before it is
 * confirmed, so whatever may hold money can be asked after; where no id is kept, nothing is held. Creating, confirming
 * and refunding carry our own keys, and repeat as one; capturing and cancelling are safe by the state of the intent.
 */
@Injectable()
export class StripeProvider implements PaymentProvider {
  readonly method = 'card';
  readonly needsToken = true;
  readonly isOffered: boolean;
  private readonly stripe: Stripe;

  constructor(
    { secretKey, url }: StripeSettings,
    private readonly references: PaymentReferences,
  ) {
    const { hostname: host, port, protocol } = new URL(url);
    const address = {
      host,
      protocol: protocol === 'http:' ? 'http' : 'https',
      ...(port && { port }),
    } as const;
    this.isOffered = secretKey !== undefined;
    this.stripe = new Stripe(secretKey ?? 'none', { ...address, ...patience, telemetry: false });
  }

  authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState> {
    return Promise.race([this.hold(charge, signal), abortOf(signal)]);
  }

  async capture(key: string): Promise<void> {
    const intent = await this.intent(key);
    if (intent) await this.collect(intent);
  }

  async refund(key: string, refundId: string, amount: number): Promise<void> {
    const intent = await this.intent(key);
    if (!intent || intent.status === 'canceled') return;
    await this.collect(intent);
    const before = await plainly(this.stripe.refunds.list({ payment_intent: intent.id, limit: 100 }));
    if (before.data.some(({ metadata }) => metadata?.['refund'] === refundId)) return;
    const refund = { payment_intent: intent.id, amount, metadata: { refund: refundId } };
    await plainly(this.stripe.refunds.create(refund, { idempotencyKey: refundId }));
  }

  async void(key: string): Promise<void> {
    await this.references.note(key, null);
    const intent = await this.intent(key);
    if (!intent || intent.status === 'canceled') return;
    if (intent.status === 'succeeded') await this.giveBack(intent);
    else await plainly(this.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' }));
  }

  async findByKey(key: string): Promise<PaymentState | undefined> {
    if ((await this.references.find(key)) === null) return 'voided';
    const intent = await this.intent(key);
    return intent && stateOf(intent);
  }

  private async hold({ key, amount, token }: Charge, signal: AbortSignal): Promise<PaymentState> {
    try {
      const id = (await this.references.find(key)) ?? (await this.create(key, amount));
      if (id === null) return 'voided';
      signal.throwIfAborted();
      const confirmation = { payment_method: token ?? '', error_on_requires_action: true };
      const idempotencyKey = `${key} confirm`;
      return (
        stateOf(await plainly(this.stripe.paymentIntents.confirm(id, confirmation, { idempotencyKey }))) ??
        'processing'
      );
    } catch (error) {
      if (error instanceof StripeRefusal && error.isFinal) return 'declined';
      throw error;
    }
  }

  /** Answers null where the payment was voided meanwhile. */
  private async create(key: string, { amount, currency }: Charge['amount']): Promise<string | null> {
    const intent = await plainly(
      this.stripe.paymentIntents.create(
        {
          amount,
          currency: currency.toLowerCase(),
          capture_method: 'manual',
          allowed_payment_method_types: ['card'],
          metadata: { order: key },
        },
        { idempotencyKey: key },
      ),
    );
    return this.references.note(key, intent.id);
  }

  private async intent(key: string): Promise<Stripe.PaymentIntent | undefined> {
    const id = await this.references.find(key);
    return id ? plainly(this.stripe.paymentIntents.retrieve(id)) : undefined;
  }

  /** What Stripe has let go of by itself, a week after it was held, cannot be collected any more. */
  private async collect({ id, status, cancellation_reason }: Stripe.PaymentIntent): Promise<void> {
    if (status === 'requires_capture') await plainly(this.stripe.paymentIntents.capture(id));
    if (cancellation_reason === 'automatic') throw new Error(`Stripe holds nothing for ${id} any more.`);
  }

  private async giveBack({ id }: Stripe.PaymentIntent): Promise<void> {
    try {
      await plainly(this.stripe.refunds.create({ payment_intent: id }));
    } catch (error) {
      if (!(error instanceof StripeRefusal) || error.code !== 'charge_already_refunded') throw error;
    }
  }
}

/** Undefined while it was not confirmed. */
function stateOf({ status, last_payment_error }: Stripe.PaymentIntent): PaymentState | undefined {
  if (status === 'requires_capture') return 'authorised';
  if (status === 'succeeded') return 'captured';
  if (status === 'canceled') return 'voided';
  if (status === 'processing') return 'processing';
  return last_payment_error ? 'declined' : undefined;
}

/** An error of Stripe without what it quotes of requests, keys and cards: errors are logged. */
class StripeRefusal extends Error {
  readonly code: string | undefined;
  /** The card was declined, or can never be charged like this. */
  readonly isFinal: boolean;

  constructor({ type, code, statusCode, requestId }: InstanceType<typeof Stripe.errors.StripeError>) {
    super(`Stripe refused: ${[type, code, statusCode, requestId].filter(Boolean).join(' ')}`);
    this.code = code;
    const isBadRequest = type === 'StripeInvalidRequestError' && code !== 'payment_intent_unexpected_state';
    this.isFinal = type === 'StripeCardError' || isBadRequest;
  }
}

async function plainly<T>(answer: PromiseLike<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof Stripe.errors.StripeError ? new StripeRefusal(error) : error;
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
