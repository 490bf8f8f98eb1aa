import { query } from '#contracts/definition';
import { UserView } from './user-view.js';

export class GetMe {}

export const getMe = query('auth.get-me', { request: GetMe, response: UserView, access: 'user' });
