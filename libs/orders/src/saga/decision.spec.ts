import { describe, expect, it } from '@jest/globals';
import { OrderNotPlaced, PaymentDeclined } from '#contracts/orders';
import { decide } from './decision.js';

describe('decide', () => {
  it('continues with the next step and confirms the order after the last one', () => {
    expect(decide({ step: 'reserve-stock', attempts: 1 }, 'done')).toEqual({ next: 'authorise-payment' });
    expect(decide({ step: 'authorise-payment', attempts: 3 }, 'done')).toBe('confirm');
  });

  it('rejects the order for the reason of a failed step', () => {
    const reason = new PaymentDeclined({});
    expect(decide({ step: 'authorise-payment', attempts: 1 }, { reason, needsCompensation: true })).toEqual({
      reject: reason,
      compensate: true,
    });
  });

  it('compensates only earlier steps if the failed one needs no compensation', () => {
    const outcome = { reason: new PaymentDeclined({}), needsCompensation: false };
    expect(decide({ step: 'reserve-stock', attempts: 1 }, outcome)).toMatchObject({ compensate: false });
    expect(decide({ step: 'authorise-payment', attempts: 1 }, outcome)).toMatchObject({ compensate: true });
  });

  it('fails fast if the first attempt to reserve stock has an unknown outcome', () => {
    expect(decide({ step: 'reserve-stock', attempts: 1 }, 'unknown')).toEqual({
      reject: expect.any(OrderNotPlaced),
      compensate: true,
    });
  });

  it('retries a step with an unknown outcome with increasing delays for 20 to 40 seconds', () => {
    const delays: number[] = [];
    for (let attempts = 1; ; attempts++) {
      const decision = decide({ step: 'authorise-payment', attempts }, 'unknown');
      if (typeof decision === 'object' && 'retryInMs' in decision) delays.push(decision.retryInMs);
      else break;
    }
    const total = delays.reduce((sum, delay) => sum + delay, 0);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(40_000);
  });

  it('rejects the order after ten attempts with an unknown outcome', () => {
    for (const step of ['reserve-stock', 'authorise-payment'] as const)
      expect(decide({ step, attempts: 10 }, 'unknown')).toEqual({
        reject: expect.any(OrderNotPlaced),
        compensate: true,
      });
  });

  it('retries the stock reservation of a resumed saga, for which no client waits', () => {
    expect(decide({ step: 'reserve-stock', attempts: 2 }, 'unknown')).toEqual({ retryInMs: 500 });
  });
});
