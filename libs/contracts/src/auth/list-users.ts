import { Email, List, maxCursorLength, PageRequest, query, Text, Total } from '#contracts/definition';
import { UserView } from './user-view.js';

export class ListUsers extends PageRequest {
  @Email({ optional: true, description: 'Only the user with this email address.' }) readonly email?: string;
}

export class UserPage {
  @List(() => UserView, { max: 100 }) readonly items!: UserView[];
  @Text({ max: maxCursorLength, nullable: true }) readonly nextCursor!: string | null;
  @Total() readonly total?: number;
}

export const listUsers = query('auth.list-users', {
  summary: 'List users',
  description: 'Returns all users, newest first.',
  request: ListUsers,
  response: UserPage,
  access: 'users:manage',
});
