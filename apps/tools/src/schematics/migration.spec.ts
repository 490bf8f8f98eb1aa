import { describe, expect, it } from '@jest/globals';
import { timestampAfter } from './migration.js';

describe('the timestamp of a new migration', () => {
  const now = new Date('2026-11-30T09:05:07.123Z');

  it.each([
    ['is the current time', undefined, '20261130090507'],
    ['is the current time after an earlier migration', 'Migration20261122000000', '20261130090507'],
    ['follows a migration with a later one', 'Migration20270101000000', '20270101000001'],
  ])('%s', (_, latest, expected) => {
    expect(timestampAfter(latest, now)).toBe(expected);
  });
});
