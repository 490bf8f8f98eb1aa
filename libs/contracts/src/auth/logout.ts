import { command, Text } from '#contracts/definition';

export class Logout {
  @Text({ max: 200, example: 'n0tARealT0kenButAsLongAs0ne' }) readonly refreshToken!: string;
}

/** Ends the token's session. A token that is unknown or already ended is no failure: it cannot be used either way. */
export const logout = command('auth.logout', { request: Logout, access: 'anyone', repeatable: true });
