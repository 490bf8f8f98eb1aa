import { describe, expect, it } from '@jest/globals';
import { OrderNotPlaced, PaymentDeclined } from '#contracts/orders';
import { decide } from './decision.js';

describe('after a step', () => {
  it('that was done comes the next, and after the last the order is confirmed', () => {
    expect(decide({ step: 'reserve-stock', tries: 1 }, 'done')).toEqual({ next: 'authorise-payment' });
    expect(decide({ step: 'authorise-payment', tries: 3 }, 'done')).toBe('confirm');
  });

  it('that was refused the order is rejected for the reason given', () => {
    const refused = new PaymentDeclined({});
    expect(decide({ step: 'authorise-payment', tries: 1 }, { refused, final: false })).toEqual({
      reject: refused,
      undo: true,
    });
  });

  it('that was refused for good nothing is undone but what was done before', () => {
    const outcome = { refused: new PaymentDeclined({}), final: true };
    expect(decide({ step: 'reserve-stock', tries: 1 }, outcome)).toMatchObject({ undo: false });
    expect(decide({ step: 'authorise-payment', tries: 1 }, outcome)).toMatchObject({ undo: true });
  });

  it('that could not reserve at once, the customer is told rather than kept waiting', () => {
    expect(decide({ step: 'reserve-stock', tries: 1 }, 'unclear')).toEqual({
      reject: expect.any(OrderNotPlaced),
      undo: true,
    });
  });

  it('whose outcome is unclear it is tried again, ever more patiently, for 20 to 40 seconds', () => {
    const waits: number[] = [];
    for (let tries = 1; ; tries++) {
      const decision = decide({ step: 'authorise-payment', tries }, 'unclear');
      if (typeof decision === 'object' && 'waitMs' in decision) waits.push(decision.waitMs);
      else break;
    }
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(40_000);
  });

  it('that went on being unclear the order is given up', () => {
    for (const step of ['reserve-stock', 'authorise-payment'] as const)
      expect(decide({ step, tries: 10 }, 'unclear')).toEqual({
        reject: expect.any(OrderNotPlaced),
        undo: true,
      });
  });

  it('of a saga that was taken over it is tried again, since nobody waits for the answer', () => {
    expect(decide({ step: 'reserve-stock', tries: 2 }, 'unclear')).toEqual({ waitMs: 500 });
  });
});
