import { command } from '#contracts/definition';

export class LogoutAll {}

/** Ends every session of the account, this one included. */
export const logoutAll = command('auth.logout-all', {
  request: LogoutAll,
  access: 'account:manage',
  repeatable: true,
});
