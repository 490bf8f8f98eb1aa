import { describe, expect, it } from '@jest/globals';
import { AuthBusy } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import type { AuthSettings } from '../auth.settings.js';
import { Passwords } from './passwords.js';

const passwords = (hashQueue = 100) => new Passwords({ hashConcurrency: 1, hashQueue } as AuthSettings);
const password = 'correct horse battery staple';

describe('Passwords', () => {
  it('matches a password with its own hash only', async () => {
    const hash = await passwords().hash(password);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(passwords().matches(password, hash)).resolves.toBe(true);
    await expect(passwords().matches(`${password}!`, hash)).resolves.toBe(false);
  });

  it('tells passwords apart that differ only at the end of the longest ones allowed', async () => {
    const long = 'x'.repeat(127);
    const hash = await passwords().hash(`${long}1`);
    await expect(passwords().matches(`${long}2`, hash)).resolves.toBe(false);
  });

  it('matches nothing where there is no account, after the same work', async () => {
    await expect(passwords().matches(password, undefined)).resolves.toBe(false);
  });

  it('does not hash a common password', async () => {
    await expect(passwords().hash('Password1')).rejects.toThrow(InvalidRequest);
  });

  it('turns away more than may wait', async () => {
    const busy = passwords(1);
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => busy.matches(password, undefined)));
    const refusals = all.filter((each) => each.status === 'rejected').map((each) => each.reason as unknown);
    expect(refusals).toEqual([expect.any(AuthBusy), expect.any(AuthBusy), expect.any(AuthBusy)]);
  });
});
