import { describe, expect, it } from '@jest/globals';
import { AuthBusy } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import type { AuthSettings } from '../auth.settings.js';
import { Passwords } from './passwords.js';

const passwords = (hashQueue = 100) => new Passwords({ hashConcurrency: 1, hashQueue } as AuthSettings);
const password = 'correct horse battery staple';
const ada = { email: 'ada.lovelace@example.com', name: 'Ada Lovelace' };

describe('Passwords', () => {
  it('matches a password with its own hash only', async () => {
    const hash = await passwords().hash(password, ada);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(passwords().matches(password, hash)).resolves.toBe(true);
    await expect(passwords().matches(`${password}!`, hash)).resolves.toBe(false);
  });

  it('tells passwords apart that differ only at the end of the longest ones allowed', async () => {
    const long = 'xyz'.repeat(43).slice(2);
    const hash = await passwords().hash(`${long}1`, ada);
    await expect(passwords().matches(`${long}2`, hash)).resolves.toBe(false);
  });

  it('matches nothing where there is no account, after the same work', async () => {
    await expect(passwords().matches(password, undefined)).resolves.toBe(false);
  });

  it('matches a password however its letters were composed', async () => {
    const hash = await passwords().hash('d\u00e9j\u00e0 vu at \ufb01ve', ada);
    await expect(passwords().matches('de\u0301ja\u0300 vu at five', hash)).resolves.toBe(true);
  });

  it.each(['Password1', ' monkey123! ', 'Ada.Lovelace', 'lovelace1', 'cleave2026'])(
    'does not hash %j, which is easy to guess',
    async (guess) => {
      const refusal = passwords().hash(guess, ada, 'newPassword');
      await expect(refusal).rejects.toBeInstanceOf(InvalidRequest);
      await expect(refusal).rejects.toMatchObject({ details: { errors: [{ pointer: '/newPassword' }] } });
    },
  );

  it('begins nothing that would only wait to be turned away', async () => {
    const busy = passwords(1);
    const gate = Promise.withResolvers<void>();
    const underWay = [busy.attend(() => gate.promise), busy.attend(() => gate.promise)];
    let begun = false;
    const refused = busy.attend(async () => (begun = true));
    await expect(refused).rejects.toMatchObject({ details: { retryAfterSeconds: 1 } });
    expect(begun).toBe(false);
    gate.resolve();
    await Promise.all(underWay);
    await expect(busy.attend(async () => 'in')).resolves.toBe('in');
  });

  it('spares the work of an attempt that has become pointless when its turn comes', async () => {
    const pointless = passwords().matches(password, undefined, () => {
      throw new RangeError('too late');
    });
    await expect(pointless).rejects.toThrow(RangeError);
  });

  it('turns away more than may wait', async () => {
    const busy = passwords(1);
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => busy.matches(password, undefined)));
    const refusals = all.filter((each) => each.status === 'rejected').map((each) => each.reason as unknown);
    expect(refusals).toEqual([expect.any(AuthBusy), expect.any(AuthBusy), expect.any(AuthBusy)]);
  });
});
