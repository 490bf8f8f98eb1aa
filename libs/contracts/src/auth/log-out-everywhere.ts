import { command } from '#contracts/definition';

export class LogOutEverywhere {}

export const logOutEverywhere = command('auth.logout-all', {
  summary: 'End all sessions',
  description: 'Ends every session of your account, including the current one, and revokes your API keys.',
  request: LogOutEverywhere,
  access: 'account:manage',
  idempotent: true,
});
