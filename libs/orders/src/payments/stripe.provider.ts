import { Injectable } from '@nestjs/common';
import { Stripe } from 'stripe';
import type { Money } from '#contracts/orders';
import { PaymentReferencesRepository } from './payment-references.repository.js';
import type { Charge, PaymentProvider, PaymentState } from './payment-provider.js';
import { toStripeAmount } from './stripe-amount.js';
import { StripeSettings } from './stripe.settings.js';

/** `timeout` is in milliseconds. The SDK retries once only, because sagas and settlements retry as well. */
const requestLimits = { timeout: 2_000, maxNetworkRetries: 1 };

/**
 * Card payments through Stripe, with one PaymentIntent per order. The intent is created unconfirmed and its id is stored
 * before it is confirmed, so every payment that may hold money can be looked up; without a stored id nothing is held.
 * Creating, confirming and partial refunds use our own idempotency keys; capturing, cancelling and refunding in full are
 * idempotent by the status of the intent. A stored null instead of an id marks a payment that was voided before it had an
 * intent; none is confirmed for it afterwards.
 */
@Injectable()
export class StripeProvider implements PaymentProvider {
  readonly requiresToken = true;
  readonly isConfigured: boolean;
  private readonly stripe: Stripe;

  constructor(
    { secretKey, url }: StripeSettings,
    private readonly references: PaymentReferencesRepository,
  ) {
    const { hostname: host, port, protocol } = new URL(url);
    const endpoint = {
      host,
      protocol: protocol === 'http:' ? 'http' : 'https',
      ...(port && { port }),
    } as const;
    this.isConfigured = secretKey !== undefined;
    this.stripe = new Stripe(secretKey ?? 'none', { ...endpoint, ...requestLimits, telemetry: false });
  }

  supports(amount: Money): boolean {
    return toStripeAmount(amount) !== undefined;
  }

  authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState> {
    return Promise.race([this.createAndConfirm(charge, signal), rejectOnAbort(signal)]);
  }

  async capture(key: string): Promise<boolean> {
    const intent = await this.findIntent(key);
    return intent !== undefined && this.captureIntent(intent);
  }

  async refund(key: string, refundId: string, amount: Money): Promise<boolean> {
    const intent = await this.findIntent(key);
    if (!intent || !(await this.captureIntent(intent))) return false;
    const existing = await withLoggableErrors(
      this.stripe.refunds.list({ payment_intent: intent.id, limit: 100 }),
    );
    const attempts = existing.data.filter(({ metadata }) => metadata?.['refund'] === refundId);
    if (!attempts.every(hasFailed)) return true;
    const refund = {
      payment_intent: intent.id,
      amount: stripeAmountOf(amount),
      metadata: { refund: refundId },
    };
    // For the key of a failed attempt, Stripe would return that attempt again.
    await this.createRefund(refund, attempts.length === 0 ? refundId : `${refundId} ${attempts.length}`);
    return true;
  }

  async void(key: string): Promise<void> {
    await this.references.storeIfAbsent(key, null);
    const intent = await this.findIntent(key);
    if (!intent || intent.status === 'canceled') return;
    if (intent.status === 'succeeded') await this.refundAll(intent);
    else
      await withLoggableErrors(
        this.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' }),
      );
  }

  async findByKey(key: string): Promise<PaymentState | undefined> {
    if ((await this.references.find(key)) === null) return 'voided';
    const intent = await this.findIntent(key);
    return intent && toPaymentState(intent);
  }

  private async createAndConfirm({ key, amount, token }: Charge, signal: AbortSignal): Promise<PaymentState> {
    try {
      const id = (await this.references.find(key)) ?? (await this.createIntent(key, amount));
      if (id === null) return 'voided';
      signal.throwIfAborted();
      return await this.confirmIntent(id, key, token);
    } catch (error) {
      if (error instanceof StripeRequestError && error.rejectsAmount) return 'unsupported';
      throw error;
    }
  }

  /** A request that Stripe rejects is a declined payment here, because only the token of the client can be wrong. */
  private async confirmIntent(id: string, key: string, token: string | null): Promise<PaymentState> {
    try {
      const confirmation = { payment_method: token ?? '', error_on_requires_action: true };
      const idempotencyKey = `${key} confirm`;
      const intent = await withLoggableErrors(
        this.stripe.paymentIntents.confirm(id, confirmation, { idempotencyKey }),
      );
      return toPaymentState(intent) ?? 'processing';
    } catch (error) {
      if (error instanceof StripeRequestError && error.declinesPayment) return 'declined';
      throw error;
    }
  }

  /** Returns null if the payment was voided in the meantime. */
  private async createIntent(key: string, amount: Money): Promise<string | null> {
    if (!this.isConfigured) throw new Error('STRIPE_SECRET_KEY is not set.');
    const intent = await withLoggableErrors(
      this.stripe.paymentIntents.create(
        {
          amount: stripeAmountOf(amount),
          currency: amount.currency.toLowerCase(),
          capture_method: 'manual',
          allowed_payment_method_types: ['card'],
          metadata: { order: key },
        },
        { idempotencyKey: key },
      ),
    );
    return this.references.storeIfAbsent(key, intent.id);
  }

  private async findIntent(key: string): Promise<Stripe.PaymentIntent | undefined> {
    if (!this.isConfigured) throw new Error('STRIPE_SECRET_KEY is not set.');
    const id = await this.references.find(key);
    return id ? withLoggableErrors(this.stripe.paymentIntents.retrieve(id)) : undefined;
  }

  /** Returns false for a cancelled intent. Stripe cancels an authorisation that is not captured within seven days. */
  private async captureIntent({ id, status }: Stripe.PaymentIntent): Promise<boolean> {
    if (status === 'canceled') return false;
    if (status === 'succeeded') return true;
    try {
      await withLoggableErrors(this.stripe.paymentIntents.capture(id));
      return true;
    } catch (error) {
      if (error instanceof StripeRequestError && error.code === 'charge_expired_for_capture') return false;
      throw error;
    }
  }

  private refundAll({ id }: Stripe.PaymentIntent): Promise<void> {
    return this.createRefund({ payment_intent: id });
  }

  /**
   * Does nothing if the whole amount is already refunded.
   * @throws Error if Stripe could not refund, so that it is tried again
   */
  private async createRefund(refund: Stripe.RefundCreateParams, idempotencyKey?: string): Promise<void> {
    try {
      const created = await withLoggableErrors(
        this.stripe.refunds.create(refund, idempotencyKey === undefined ? {} : { idempotencyKey }),
      );
      if (hasFailed(created))
        throw new Error(`Stripe refund ${created.id} has the status ${created.status}.`);
    } catch (error) {
      if (!(error instanceof StripeRequestError) || error.code !== 'charge_already_refunded') throw error;
    }
  }
}

/** The amount of a failed refund is returned to the balance of the shop, and not to the customer. */
function hasFailed({ status }: Stripe.Refund): boolean {
  return status === 'failed' || status === 'canceled';
}

function stripeAmountOf(amount: Money): number {
  const converted = toStripeAmount(amount);
  if (converted === undefined)
    throw new Error(`Stripe cannot represent ${amount.amount} ${amount.currency}.`);
  return converted;
}

/** Undefined while the intent is not confirmed. */
function toPaymentState({ status, last_payment_error }: Stripe.PaymentIntent): PaymentState | undefined {
  if (status === 'requires_capture') return 'authorised';
  if (status === 'succeeded') return 'captured';
  if (status === 'canceled') return 'voided';
  if (status === 'processing') return 'processing';
  return last_payment_error ? 'declined' : undefined;
}

/** A Stripe error that is safe to log: without the request, key and card data that Stripe quotes in its message. */
class StripeRequestError extends Error {
  readonly code: string | undefined;
  /** True if Stripe does not accept the amount or its currency, for example below its minimum. */
  readonly rejectsAmount: boolean;
  /** True if the card was declined or the confirmation can never succeed. */
  readonly declinesPayment: boolean;

  constructor({ type, code, param, statusCode, requestId }: InstanceType<typeof Stripe.errors.StripeError>) {
    super(`Stripe request failed: ${[type, code, param, statusCode, requestId].filter(Boolean).join(' ')}`);
    this.code = code;
    const isBadRequest = type === 'StripeInvalidRequestError' && code !== 'payment_intent_unexpected_state';
    this.rejectsAmount = isBadRequest && (param === 'amount' || param === 'currency');
    this.declinesPayment = type === 'StripeCardError' || (isBadRequest && !this.rejectsAmount);
  }
}

async function withLoggableErrors<T>(request: PromiseLike<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw error instanceof Stripe.errors.StripeError ? new StripeRequestError(error) : error;
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
