import { describe, expect, it } from '@jest/globals';
import { FairShare } from './fair-share.js';

/** Distributes `slots` among `subjects`, each of which takes as many as it may. Returns how many each of them holds. */
function distribute(slots: number, subjects: readonly string[], reserved = 0): number[] {
  const shares = new FairShare(reserved);
  let free = slots;
  for (let round = 0; round < slots; round += 1) {
    for (const subject of subjects) {
      if (!shares.allows(subject, free)) continue;
      shares.acquire(subject);
      free -= 1;
    }
  }
  return [...subjects.map((subject) => shares.heldBy(subject)), free];
}

describe('FairShare', () => {
  it('gives a single subject three quarters of the slots, and a lone slot to anyone', () => {
    expect([
      distribute(320, ['a']),
      distribute(16, ['a']),
      distribute(3, ['a']),
      distribute(1, ['a']),
    ]).toEqual([
      [240, 80],
      [12, 4],
      [3, 0],
      [1, 0],
    ]);
  });

  it('gives several subjects equal parts and leaves slots for the next one', () => {
    expect(distribute(320, ['a', 'b', 'c'])).toEqual([96, 96, 96, 32]);
  });

  it('leaves reserved slots to subjects that hold none', () => {
    expect([
      distribute(16, ['a'], 8),
      distribute(16, ['a', 'b', 'c'], 8),
      distribute(3, ['a'], 1),
      distribute(1, ['a'], 0),
    ]).toEqual([
      [8, 8],
      [3, 3, 2, 8],
      [2, 1],
      [1, 0],
    ]);
  });

  it.each([1, 2, 5, 8])(
    'leaves one of 16 slots if %i subjects take all they may, one after the other',
    (k) => {
      const shares = new FairShare(8);
      let free = 16;
      for (let subject = 0; subject < k; subject += 1) {
        while (shares.allows(`${subject}`, free)) {
          shares.acquire(`${subject}`);
          free -= 1;
        }
      }
      expect([free, shares.allows('new', free)]).toEqual([9 - k, true]);
    },
  );

  it('allows a subject that released its slots to acquire them again', () => {
    const shares = new FairShare();
    shares.acquire('a', 6);
    expect(shares.allows('a', 2)).toBe(false);
    shares.release('a', 6);
    expect([shares.heldBy('a'), shares.allows('a', 2), shares.allows('a', 0)]).toEqual([0, true, false]);
  });
});
