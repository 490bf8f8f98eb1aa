import { query } from '#contracts/definition';
import { UserView } from './user-view.js';

export class GetMe {}

export const getMe = query('auth.get-me', {
  summary: 'Retrieve your account',
  description: 'Returns the account that owns the access token or API key.',
  request: GetMe,
  response: UserView,
  access: 'user',
});
