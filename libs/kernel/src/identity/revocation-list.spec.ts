import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unauthenticated, Unreachable } from '#contracts/definition';
import { RevocationList, type Revocations } from './revocation-list.js';

const unavailable = new Unreachable({ context: 'auth', outcome: 'not-sent' });

describe('RevocationList', () => {
  const fetchSince = jest.fn<(since: string | undefined) => Promise<Revocations>>();
  const none = { asOf: 't1', sessions: [] };
  let list: RevocationList;

  beforeEach(() => {
    jest.useFakeTimers();
    fetchSince.mockReset().mockResolvedValue(none);
    list = new RevocationList(fetchSince);
  });
  afterEach(() => void jest.useRealTimers());

  const advance = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('fetches once before the first check, also for concurrent checks', async () => {
    fetchSince.mockResolvedValue({ asOf: 't1', sessions: ['revoked'] });
    await Promise.all(Array.from({ length: 20 }, () => list.assertNotRevoked('active')));
    await expect(list.assertNotRevoked('revoked')).rejects.toThrow(Unauthenticated);
    expect(fetchSince.mock.calls).toEqual([[undefined]]);
  });

  it('rejects all sessions if it was never fetched', async () => {
    fetchSince.mockRejectedValue(unavailable);
    await expect(list.assertNotRevoked('active')).rejects.toBe(unavailable);
    await expect(list.assertNotRevoked('active')).rejects.toBe(unavailable);
    expect(fetchSince).toHaveBeenCalledTimes(1);
  });

  it('refreshes incrementally in the background after 2 s', async () => {
    await list.assertNotRevoked('s1');
    fetchSince.mockResolvedValue({ asOf: 't2', sessions: ['s1'] });
    await advance(2_000);
    await list.assertNotRevoked('s1');
    await advance(0);
    await expect(list.assertNotRevoked('s1')).rejects.toThrow(Unauthenticated);
    expect(fetchSince.mock.calls).toEqual([[undefined], ['t1']]);
  });

  it('fetches all pages before it replaces the list, and continues after the last one', async () => {
    fetchSince
      .mockResolvedValueOnce({ asOf: 't1', sessions: ['s1'], next: 'n1' })
      .mockResolvedValueOnce({ asOf: 't2', sessions: ['s2'], next: 'n2' })
      .mockResolvedValueOnce({ asOf: 't3', sessions: ['s3'] });
    await list.assertNotRevoked('active');
    for (const session of ['s1', 's2', 's3'])
      await expect(list.assertNotRevoked(session)).rejects.toThrow(Unauthenticated);
    await advance(2_000);
    await list.assertNotRevoked('active');
    expect(fetchSince.mock.calls).toEqual([[undefined], ['n1'], ['n2'], ['t3']]);
  });

  it('is not up to date before it has all pages', async () => {
    fetchSince
      .mockResolvedValueOnce({ asOf: '2026-01-01T00:00:00.000Z', sessions: ['s1'], next: 'n1' })
      .mockRejectedValue(unavailable);
    await expect(list.assertNotRevoked('active')).rejects.toBe(unavailable);
    expect(list.now()).toBe(-Infinity);
  });

  it('refreshes before the check when it is older than 60 s', async () => {
    await list.assertNotRevoked('s1');
    fetchSince.mockResolvedValue({ asOf: 't2', sessions: ['s1'] });
    await advance(60_000);
    await expect(list.assertNotRevoked('s1')).rejects.toThrow(Unauthenticated);
  });

  it('accepts sessions for 60 s while the publisher is unavailable, then rejects them until it is back', async () => {
    await list.assertNotRevoked('s1');
    fetchSince.mockRejectedValue(unavailable);
    for (let seconds = 0; seconds < 59; seconds++) {
      await advance(1_000);
      await list.assertNotRevoked('s1');
    }
    await advance(1_000);
    await expect(list.assertNotRevoked('s1')).rejects.toBe(unavailable);
    fetchSince.mockResolvedValue(none);
    await advance(1_000);
    await list.assertNotRevoked('s1');
  });

  it('keeps revocations for longer than the lifetime of a token', async () => {
    fetchSince.mockResolvedValueOnce({ asOf: 't1', sessions: ['revoked'] });
    await list.assertNotRevoked('s1');
    await advance(3_600_000);
    await expect(list.assertNotRevoked('revoked')).rejects.toThrow(Unauthenticated);
  });
});
