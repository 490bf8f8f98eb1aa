import { command, Text } from '#contracts/definition';
import { InvalidMailToken } from './errors.js';

export class VerifyEmail {
  @Text({
    max: 100,
    description: 'The token from the verification email. Single-use, valid for 24 hours.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly token!: string;
}

export const verifyEmail = command('auth.verify-email', {
  summary: 'Verify an email address',
  description: 'Confirms the address with the token from the verification email. No login is required.',
  request: VerifyEmail,
  errors: [InvalidMailToken],
  access: 'anyone',
});
