import { command, Text } from '#contracts/definition';
import { AuthBusy, TooManyAttempts, WrongPassword } from './errors.js';

export class ChangePassword {
  @Text({ max: 128, example: 'correct horse battery staple' }) readonly currentPassword!: string;
  @Text({
    min: 8,
    max: 128,
    description: 'Must not be a common password or be too similar to the name or email address.',
    example: 'a longer horse and a better battery',
  })
  readonly newPassword!: string;
}

export const changePassword = command('auth.change-password', {
  summary: 'Change your password',
  description:
    'Also ends all other sessions of the account and revokes its API keys. The current session stays active.',
  request: ChangePassword,
  errors: [WrongPassword, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
