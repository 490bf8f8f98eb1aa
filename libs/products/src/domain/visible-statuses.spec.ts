import { describe, expect, it } from '@jest/globals';
import { visibleStatuses } from './visible-statuses.js';

describe('visibleStatuses', () => {
  it('contains only active by default', () => {
    expect(visibleStatuses()).toEqual(['active']);
    expect(visibleStatuses(new Set(['inventory:write']))).toEqual(['active']);
  });

  it('includes drafts for callers with products:write, and never archived', () => {
    expect(visibleStatuses(new Set(['products:write']))).toEqual(['active', 'draft']);
  });
});
