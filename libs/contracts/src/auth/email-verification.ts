import { command, Text } from '#contracts/definition';
import { InvalidMailToken } from './errors.js';

export class RequestEmailVerification {}

export const requestEmailVerification = command('auth.request-email-verification', {
  summary: 'Ask for the confirming mail again',
  description: 'Sends the mail that registering sent.',
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
  summary: 'Confirm an address',
  description: 'With the token of the mail, in whatever browser the link was opened.',
  request: VerifyEmail,
  errors: [InvalidMailToken],
  access: 'anyone',
});
