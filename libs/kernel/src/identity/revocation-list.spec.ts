import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated, Unreachable } from '#contracts/definition';
import { RevocationList, type Revocations } from './revocation-list.js';

const away = new Unreachable({ context: 'auth', outcome: 'not-sent' });

describe('RevocationList', () => {
  const published = jest.fn<(since: string | undefined) => Promise<Revocations>>();
  const none = { asOf: 't1', sessions: [] };
  let list: RevocationList;

  beforeEach(() => {
    jest.useFakeTimers();
    published.mockReset().mockResolvedValue(none);
    list = new RevocationList(published);
  });
  afterEach(() => void jest.useRealTimers());

  const passes = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

  it('is read before anybody is let in, once for many who wait', async () => {
    published.mockResolvedValue({ asOf: 't1', sessions: ['ended'] });
    await Promise.all(Array.from({ length: 20 }, () => list.admit('alive')));
    await expect(list.admit('ended')).rejects.toThrow(Unauthenticated);
    expect(published.mock.calls).toEqual([[undefined]]);
  });

  it('lets nobody in while it could never be read', async () => {
    published.mockRejectedValue(away);
    await expect(list.admit('alive')).rejects.toBe(away);
    await expect(list.admit('alive')).rejects.toBe(away);
    expect(published).toHaveBeenCalledTimes(1);
  });

  it('is read again after 2 s from where it was, while those who come are not kept waiting', async () => {
    await list.admit('s1');
    published.mockResolvedValue({ asOf: 't2', sessions: ['s1'] });
    await passes(2_000);
    await list.admit('s1');
    await passes(0);
    await expect(list.admit('s1')).rejects.toThrow(Unauthenticated);
    expect(published.mock.calls).toEqual([[undefined], ['t1']]);
  });

  it('is not trusted unread for longer than 60 s, also when nobody came meanwhile', async () => {
    await list.admit('s1');
    published.mockResolvedValue({ asOf: 't2', sessions: ['s1'] });
    await passes(60_000);
    await expect(list.admit('s1')).rejects.toThrow(Unauthenticated);
  });

  it('lets people in for 60 s while its publisher is away, then nobody, and all again once it is back', async () => {
    await list.admit('s1');
    published.mockRejectedValue(away);
    for (let seconds = 0; seconds < 59; seconds++) {
      await passes(1_000);
      await list.admit('s1');
    }
    await passes(1_000);
    await expect(list.admit('s1')).rejects.toBe(away);
    published.mockResolvedValue(none);
    await passes(1_000);
    await list.admit('s1');
  });

  it('remembers what it was told for longer than a token lives', async () => {
    published.mockResolvedValueOnce({ asOf: 't1', sessions: ['ended'] });
    await list.admit('s1');
    await passes(3_600_000);
    await expect(list.admit('ended')).rejects.toThrow(Unauthenticated);
  });
});
