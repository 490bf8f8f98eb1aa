import { describe, expect, it } from '@jest/globals';
import { OrderNotPlaced, PaymentDeclined } from '#contracts/orders';
import { nextAction } from './next-action.js';

describe('nextAction', () => {
  it('continues with the next step and confirms the order after the last one', () => {
    expect(nextAction({ step: 'reserve-stock', attempts: 1 }, 'done')).toEqual({
      type: 'advance',
      step: 'authorise-payment',
    });
    expect(nextAction({ step: 'authorise-payment', attempts: 3 }, 'done')).toEqual({ type: 'confirm' });
  });

  it('rejects the order for the reason of a failed step', () => {
    const reason = new PaymentDeclined({});
    expect(nextAction({ step: 'authorise-payment', attempts: 1 }, { reason, mayHaveEffect: true })).toEqual({
      type: 'reject',
      reason,
      compensates: true,
    });
  });

  it('compensates only earlier steps if the failed one needs no compensation', () => {
    const outcome = { reason: new PaymentDeclined({}), mayHaveEffect: false };
    expect(nextAction({ step: 'reserve-stock', attempts: 1 }, outcome)).toMatchObject({ compensates: false });
    expect(nextAction({ step: 'authorise-payment', attempts: 1 }, outcome)).toMatchObject({
      compensates: true,
    });
  });

  it('fails fast if the first attempt to reserve stock has an unknown outcome', () => {
    expect(nextAction({ step: 'reserve-stock', attempts: 1 }, 'unknown')).toEqual({
      type: 'reject',
      reason: expect.any(OrderNotPlaced),
      compensates: true,
    });
  });

  it('retries a step with an unknown outcome with increasing delays for 20 to 40 seconds', () => {
    const delays: number[] = [];
    for (let attempts = 1; ; attempts++) {
      const action = nextAction({ step: 'authorise-payment', attempts }, 'unknown');
      if (action.type !== 'retry') break;
      delays.push(action.delayMs);
    }
    const total = delays.reduce((sum, delay) => sum + delay, 0);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(40_000);
  });

  it('rejects the order after ten attempts with an unknown outcome', () => {
    for (const step of ['reserve-stock', 'authorise-payment'] as const)
      expect(nextAction({ step, attempts: 10 }, 'unknown')).toEqual({
        type: 'reject',
        reason: expect.any(OrderNotPlaced),
        compensates: true,
      });
  });

  it('retries the stock reservation of a resumed saga, for which no client waits', () => {
    expect(nextAction({ step: 'reserve-stock', attempts: 2 }, 'unknown')).toEqual({
      type: 'retry',
      delayMs: 500,
    });
  });
});
