import { command, Text } from '#contracts/definition';
import { AuthBusy, TooManyAttempts, WrongPassword } from './failures.js';
import * as limits from './field-limits.js';

export class ChangePassword {
  @Text(limits.password) readonly currentPassword!: string;
  @Text(limits.newPassword)
  readonly newPassword!: string;
}

export const changePassword = command('auth.change-password', {
  summary: 'Change your password',
  description:
    'Also ends all other sessions of the account and revokes its API keys. The current session stays active.',
  request: ChangePassword,
  failures: [WrongPassword, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
