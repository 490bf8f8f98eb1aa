import { describe, expect, it } from '@jest/globals';
import { visibleStatuses } from './visible-statuses.js';

describe('The catalogue', () => {
  it('is what is active', () => {
    expect(visibleStatuses()).toEqual(['active']);
    expect(visibleStatuses(new Set(['inventory:write']))).toEqual(['active']);
  });

  it('holds drafts for those who may change them, and what is archived for nobody', () => {
    expect(visibleStatuses(new Set(['products:write']))).toEqual(['active', 'draft']);
  });
});
