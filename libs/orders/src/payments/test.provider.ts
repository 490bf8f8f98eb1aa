import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TestLedger } from './test-ledger.js';
import type { Charge, PaymentProvider, PaymentState } from './payment-provider.js';

/** Longer than the customer waits, shorter than an order is given up. */
const slowMs = 6_000;

/** What each token acts out. Any other is declined. */
const script: Readonly<
  Record<string, { readonly settlesAfterMs?: number; readonly timesOut?: boolean; readonly fails?: boolean }>
> = {
  tok_ok: {},
  tok_timeout_then_ok: { timesOut: true },
  tok_slow: { settlesAfterMs: slowMs },
  tok_fails_then_ok: { fails: true },
};

/** Acts out what real providers do, with a ledger of its own that outlives the process. No money moves. */
@Injectable()
export class TestProvider implements PaymentProvider {
  readonly method = 'test';
  readonly needsToken = true;
  readonly isOffered = true;

  constructor(private readonly ledger: TestLedger) {}

  async authorise(charge: Charge, signal: AbortSignal): Promise<PaymentState> {
    const act = script[charge.token ?? ''];
    if (act?.fails && (await this.ledger.fail(charge))) throw new Error('The provider is out of order.');
    const entered = await this.ledger.enter(
      charge,
      act ? 'authorised' : 'declined',
      act?.settlesAfterMs ?? 0,
    );
    if (entered && act?.timesOut) throw new Error('The provider did not answer in time.');
    if (entered && act?.settlesAfterMs) await delay(act.settlesAfterMs, undefined, { signal });
    return (await this.ledger.stateOf(charge.key)) ?? 'processing';
  }

  capture(key: string): Promise<void> {
    return this.ledger.capture(key);
  }

  refund(key: string, refundId: string, amount: number): Promise<void> {
    return this.ledger.refund(key, refundId, amount);
  }

  void(key: string): Promise<void> {
    return this.ledger.void(key);
  }

  findByKey(key: string): Promise<PaymentState | undefined> {
    return this.ledger.stateOf(key);
  }
}
