import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Money } from '#contracts/orders';
import { ProcessSettings } from '#kernel/config';
import { TestPaymentsRepository } from './test-payments.repository.js';
import type { Charge, PaymentProvider, PaymentState } from './payment-provider.js';

/** Longer than the deadline of a request, shorter than the time after which the saga rejects the order. */
const slowDecisionMs = 6_000;

interface Behaviour {
  readonly decidesAfterMs?: number;
  readonly timesOut?: boolean;
  readonly fails?: boolean;
}

/** Behaviour per token. Any other token is declined. */
const tokenBehaviours = new Map<string, Behaviour>([
  ['tok_ok', {}],
  ['tok_timeout_then_ok', { timesOut: true }],
  ['tok_slow', { decidesAfterMs: slowDecisionMs }],
  ['tok_fails_then_ok', { fails: true }],
]);

/** Simulates a payment provider with payments stored in the database. No money moves. */
@Injectable()
export class TestProvider implements PaymentProvider {
  readonly requiresToken = true;
  /** False in production: orders that were paid with it are neither confirmed nor captured there. */
  readonly isConfigured: boolean;

  constructor(
    private readonly payments: TestPaymentsRepository,
    { mode }: ProcessSettings,
  ) {
    this.isConfigured = mode !== 'production';
  }

  supports(): boolean {
    return true;
  }

  async authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState> {
    if (!this.isConfigured) return 'declined';
    const behaviour = tokenBehaviours.get(charge.token ?? '');
    if (behaviour?.fails && (await this.payments.recordFailure(charge)))
      throw new Error('The test provider is unavailable.');
    const isNew = await this.payments.record(
      charge,
      behaviour ? 'authorised' : 'declined',
      behaviour?.decidesAfterMs ?? 0,
    );
    if (isNew && behaviour?.timesOut) throw new Error('The test provider timed out.');
    if (isNew && behaviour?.decidesAfterMs) await delay(behaviour.decidesAfterMs, undefined, { signal });
    return (await this.payments.stateOf(charge.key)) ?? 'processing';
  }

  async capture(key: string): Promise<boolean> {
    if (!this.isConfigured) return false;
    await this.payments.capture(key);
    return this.isCaptured(key);
  }

  async refund(key: string, refundId: string, { amount }: Money): Promise<boolean> {
    if (!this.isConfigured) return false;
    await this.payments.refund(key, refundId, amount);
    return this.isCaptured(key);
  }

  void(key: string): Promise<void> {
    return this.payments.void(key);
  }

  async findByKey(key: string): Promise<PaymentState | undefined> {
    return this.isConfigured ? this.payments.stateOf(key) : 'declined';
  }

  private async isCaptured(key: string): Promise<boolean> {
    return (await this.payments.stateOf(key)) === 'captured';
  }
}
