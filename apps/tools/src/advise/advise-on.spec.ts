import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { adviseOn } from './advise-on.js';
import type { Recording } from './model/recording.js';

/** Recorded with `npm run advise -- --save` from real processes. */
function recordingOf(name: string): Recording {
  const file = new URL(`recordings/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Recording;
}

function recommendationsOn(name: string, requested: readonly string[] = []): Record<string, string> {
  const advice = adviseOn(recordingOf(name), requested);
  return Object.fromEntries(
    advice.map(({ measurements, recommendation }) => [measurements.context, recommendation.action]),
  );
}

describe('the advice on recorded loads', () => {
  it('keeps every context of a calm monolith', () => {
    expect(recommendationsOn('calm')).toEqual({ auth: 'keep', orders: 'keep', products: 'keep' });
  });

  it('splits the context that uses most of the CPU at times of its own', () => {
    expect(recommendationsOn('bursts')).toEqual({ auth: 'split', orders: 'keep', products: 'keep' });
  });

  it('merges contexts whose requests take longer for remote calls than for work', () => {
    expect(recommendationsOn('chatty')).toMatchObject({ orders: 'merge', products: 'merge' });
  });

  it('does not split a context on request if a cost exceeds its limit', () => {
    const advice = adviseOn(recordingOf('calm'), ['products']).find(
      ({ measurements }) => measurements.context === 'products',
    );
    expect(advice!.recommendation).toMatchObject({
      action: 'keep',
      reasons: ['requested', expect.stringMatching(/^remote calls add [\d.]+ ms to the p99 of /)],
      changesIf: expect.stringMatching(/^`split` if every cost were within its limit/),
    });
  });
});
