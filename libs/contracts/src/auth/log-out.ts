import { command, Text } from '#contracts/definition';

export class LogOut {
  @Text({ max: 200, example: 'n0tARealT0kenButAsLongAs0ne' }) readonly refreshToken!: string;
}

export const logOut = command('auth.logout', {
  summary: 'Log out',
  description:
    'Ends the session of the refresh token and revokes its access tokens. Succeeds even if the token is unknown or the ' +
    'session has already ended.',
  request: LogOut,
  access: 'anyone',
  idempotent: true,
});
