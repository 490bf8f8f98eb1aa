import { command } from '#contracts/definition';

export class LogOutEverywhere {}

export const logOutEverywhere = command('auth.logout-all', {
  summary: 'End all sessions',
  description: 'Ends every session of your account, including the current one. API keys stay active.',
  request: LogOutEverywhere,
  access: 'account:manage',
  idempotent: true,
});
