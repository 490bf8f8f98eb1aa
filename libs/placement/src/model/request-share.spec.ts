import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isInShare } from './request-share.js';

const traceIds = Array.from({ length: 20_000 }, () => randomUUID().replaceAll('-', ''));

describe('isInShare', () => {
  it.each([0, 1, 10, 50, 99, 100])('selects %i %% of the traces', (percent) => {
    const selected = traceIds.filter((id) => isInShare(id, 'orders', percent));
    expect(Math.abs((100 * selected.length) / traceIds.length - percent)).toBeLessThan(2);
  });

  it('selects the traces of a smaller share again in a larger one', () => {
    const inSmall = traceIds.filter((id) => isInShare(id, 'orders', 10));
    expect(inSmall.every((id) => isInShare(id, 'orders', 50))).toBe(true);
  });

  it('selects independently for each context', () => {
    const both = traceIds.filter((id) => isInShare(id, 'orders', 50) && isInShare(id, 'products', 50));
    expect(Math.abs((100 * both.length) / traceIds.length - 25)).toBeLessThan(2);
  });
});
