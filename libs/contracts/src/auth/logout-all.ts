import { command } from '#contracts/definition';

export class LogoutAll {}

export const logoutAll = command('auth.logout-all', {
  summary: 'Sign out everywhere',
  description: 'Ends every session of the account, the one that asks included. API keys go on working.',
  request: LogoutAll,
  access: 'account:manage',
  repeatable: true,
});
