import { command, Text } from '#contracts/definition';
import { InvalidMailToken } from './errors.js';

export class RequestEmailVerification {}

/** Sends the mail that registering sent, again. */
export const requestEmailVerification = command('auth.request-email-verification', {
  request: RequestEmailVerification,
  access: 'account:manage',
});

export class VerifyEmail {
  @Text({
    max: 100,
    description: 'From the mail; good for one use within a day.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly token!: string;
}

export const verifyEmail = command('auth.verify-email', {
  request: VerifyEmail,
  errors: [InvalidMailToken],
  access: 'anyone',
});
