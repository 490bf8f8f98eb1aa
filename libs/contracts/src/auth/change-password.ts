import { command, Text } from '#contracts/definition';
import { AuthBusy, TooManyAttempts, WrongPassword } from './errors.js';

export class ChangePassword {
  @Text({ max: 128, example: 'correct horse battery staple' }) readonly currentPassword!: string;
  @Text({
    min: 8,
    max: 128,
    description: 'Refused where it is common, or close to name and address.',
    example: 'a longer horse and a better battery',
  })
  readonly newPassword!: string;
}

export const changePassword = command('auth.change-password', {
  summary: 'Change your password',
  description: 'Ends every session but the one that asks.',
  request: ChangePassword,
  errors: [WrongPassword, TooManyAttempts, AuthBusy],
  access: 'account:manage',
});
