import { describe, expect, it } from '@jest/globals';
import { Text, VersionMismatch } from '#contracts/definition';
import { runInScope, type MessageHeaders } from '#kernel/messaging';
import { assertPreconditions, entityTag } from './preconditions.js';

class View {
  @Text({ max: 10 }) readonly name!: string;
}

const current = { name: 'Mug' };
const tag = entityTag(View, current);
const check = (headers: MessageHeaders) =>
  runInScope({ headers }, () => assertPreconditions(View, async () => current));

describe('assertPreconditions', () => {
  it.each<[string, MessageHeaders]>([
    ['no condition', {}],
    ['the current tag in If-Match', { ifMatch: `"other", ${tag}` }],
    ['* in If-Match', { ifMatch: '*' }],
    ['other tags in If-None-Match', { ifNoneMatch: '"other"' }],
  ])('accepts %s', async (_, headers) => {
    await expect(check(headers)).resolves.toBeUndefined();
  });

  it.each<[string, MessageHeaders]>([
    ['other tags in If-Match', { ifMatch: '"other"' }],
    ['* in If-None-Match of what exists', { ifNoneMatch: '*' }],
    ['the current tag in If-None-Match', { ifNoneMatch: `"other", ${tag}` }],
    ['the weak form of the current tag in If-None-Match', { ifNoneMatch: `W/${tag}` }],
    ['one false condition of two', { ifMatch: tag, ifNoneMatch: tag }],
  ])('rejects %s', async (_, headers) => {
    await expect(check(headers)).rejects.toThrow(VersionMismatch);
  });

  it('accepts * in If-None-Match, but no If-Match, if there is nothing to read', async () => {
    const checkMissing = (headers: MessageHeaders) =>
      runInScope({ headers }, () => assertPreconditions(View, async () => undefined));
    await expect(checkMissing({ ifNoneMatch: '*' })).resolves.toBeUndefined();
    await expect(checkMissing({ ifMatch: '*' })).rejects.toThrow(VersionMismatch);
  });
});
