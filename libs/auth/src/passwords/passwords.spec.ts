import { describe, expect, it } from '@jest/globals';
import { AuthBusy } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { runInScope } from '#kernel/messaging';
import type { AuthSettings } from '../auth.settings.js';
import { Passwords } from './passwords.js';

const passwords = (maxQueuedHashes = 100) =>
  new Passwords({ hashConcurrency: 1, maxQueuedHashes } as AuthSettings);
const password = 'correct horse battery staple';
const ada = { email: 'ada.lovelace@example.com', name: 'Ada Lovelace' };

describe('Passwords', () => {
  it('judges the normalized password, which is the one that is hashed', async () => {
    await expect(passwords().hash('\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44', ada)).rejects.toThrow(
      InvalidRequest,
    );
  });

  it('matches a password only with its own hash', async () => {
    const hash = await passwords().hash(password, ada);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(passwords().matches(password, hash)).resolves.toBe(true);
    await expect(passwords().matches(`${password}!`, hash)).resolves.toBe(false);
  });

  it('distinguishes passwords of maximum length that differ only in the last character', async () => {
    const long = 'xyz'.repeat(43).slice(2);
    const hash = await passwords().hash(`${long}1`, ada);
    await expect(passwords().matches(`${long}2`, hash)).resolves.toBe(false);
  });

  it('returns false for an account that does not exist', async () => {
    await expect(passwords().matches(password, undefined)).resolves.toBe(false);
  });

  it('matches a password regardless of its Unicode composition', async () => {
    const hash = await passwords().hash('d\u00e9j\u00e0 vu at \ufb01ve', ada);
    await expect(passwords().matches('de\u0301ja\u0300 vu at five', hash)).resolves.toBe(true);
  });

  it.each(['Password1', ' monkey123! ', 'Ada.Lovelace', 'lovelace1', 'cleave2026'])(
    'rejects the weak password %j',
    async (guess) => {
      const hash = passwords().hash(guess, ada, 'newPassword');
      await expect(hash).rejects.toBeInstanceOf(InvalidRequest);
      await expect(hash).rejects.toMatchObject({ details: { errors: [{ pointer: '/newPassword' }] } });
    },
  );

  it('does not start work that exceeds its admission limit', async () => {
    const busy = passwords(1);
    const blocked = Promise.withResolvers<void>();
    const active = [
      busy.withAdmission('ada', () => blocked.promise),
      busy.withAdmission('grace', () => blocked.promise),
    ];
    let started = false;
    const rejected = busy.withAdmission('joan', async () => (started = true));
    await expect(rejected).rejects.toMatchObject({ details: { retryAfterSeconds: 1 } });
    expect(started).toBe(false);
    blocked.resolve();
    await Promise.all(active);
    await expect(busy.withAdmission('ada', async () => 'in')).resolves.toBe('in');
  });

  it('verifies the passwords of client networks in turn, of which an IPv6 /48 is one', async () => {
    const busy = passwords();
    const verified: string[] = [];
    const verify = (clientIp: string) => {
      const beforeVerify = async () => void verified.push(clientIp);
      return runInScope({ headers: { clientIp } }, () => busy.matches(password, undefined, beforeVerify));
    };
    const flood = ['2001:db8:1:1::1', '2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8:1:4::1'] as const;
    const other = '192.0.2.1';
    await Promise.all([...flood, other].map(verify));
    expect(verified).toEqual([flood[0], flood[1], other, flood[2], flood[3]]);
  });

  it('skips the verification if the check that precedes it throws', async () => {
    const pointless = passwords().matches(password, undefined, () => {
      throw new RangeError('too late');
    });
    await expect(pointless).rejects.toThrow(RangeError);
  });

  it('rejects passwords with AuthBusy when the queue is full', async () => {
    const busy = passwords(1);
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => busy.matches(password, undefined)));
    const reasons = all.filter((each) => each.status === 'rejected').map((each) => each.reason as unknown);
    expect(reasons).toEqual([expect.any(AuthBusy), expect.any(AuthBusy), expect.any(AuthBusy)]);
  });
});
