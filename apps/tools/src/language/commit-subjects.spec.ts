import { describe, expect, it } from '@jest/globals';
import { brokenSubjectRules } from './commit-subjects.js';

describe('brokenSubjectRules', () => {
  it.each([
    'fix(orders): release stock once when cancel is retried',
    'feat!: drop the v1 API',
    'docs: add a glossary',
  ])('accepts "%s"', (subject) => expect(brokenSubjectRules(subject)).toEqual([]));

  it('rejects a subject of more than 72 characters', () => {
    const subject = `fix: ${'a'.repeat(68)}`;
    expect(brokenSubjectRules(subject)).toEqual(['has 73 characters, at most 72']);
    expect(brokenSubjectRules(subject.slice(0, 72))).toEqual([]);
  });

  it.each(['Release stock once', 'fix release stock', 'fixed(orders): release stock', 'fix(orders):'])(
    'rejects "%s", which is no Conventional Commit',
    (subject) => expect(brokenSubjectRules(subject)).toEqual(['is not `type(scope): subject`']),
  );
});
