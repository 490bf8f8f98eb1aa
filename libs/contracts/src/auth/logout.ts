import { command, Text } from '#contracts/definition';

export class Logout {
  @Text({ max: 200, example: 'n0tARealT0kenButAsLongAs0ne' }) readonly refreshToken!: string;
}

export const logout = command('auth.logout', {
  summary: 'Sign out',
  description:
    'Ends the session of the refresh token, its access tokens included. A token that is unknown or has ' +
    'ended already is answered alike.',
  request: Logout,
  access: 'anyone',
  repeatable: true,
});
