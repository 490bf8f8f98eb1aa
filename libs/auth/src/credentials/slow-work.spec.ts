import { describe, expect, it } from '@jest/globals';
import { inOpenTransaction } from '#kernel/persistence/testing';
import type { AuthSettings } from '../auth.settings.js';
import { Mailer } from '../mail/mailer.js';
import { Passwords } from '../passwords/passwords.js';
import { Credentials } from './credentials.js';

const password = 'correct horse battery staple';
const passwords = new Passwords({ hashConcurrency: 1, maxQueuedHashes: 1 } as AuthSettings);
const mailer = new Mailer({} as never, { mode: 'test' } as never);
const credentials = Reflect.construct(Credentials, []) as Credentials;
const mail = { to: 'ada@example.com', subject: 'Subject', text: 'Text' };

describe('a transaction', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['hash a password', () => passwords.hash(password, undefined)],
    ['verify a password', () => passwords.matches(password, undefined)],
    [
      'verify a code, whose failure would not be counted',
      () => credentials.verifySecondFactor({} as never, '1'),
    ],
    ['send a mail', () => mailer.send(mail)],
  ])('cannot %s', async (_, work) => {
    await expect(inOpenTransaction('auth', work)).rejects.toThrow('must not run in a transaction of auth');
  });
});
