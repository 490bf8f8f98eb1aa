import { query } from '#contracts/definition';
import { UserView } from './user-view.js';

export class GetMe {}

export const getMe = query('auth.get-me', {
  summary: 'Read your account',
  description: 'Who the access token or API key acts for.',
  request: GetMe,
  response: UserView,
  access: 'user',
});
