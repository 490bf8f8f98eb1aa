import { Email, Integer, List, longestCursor, PageRequest, query, Text } from '#contracts/definition';
import { UserView } from './user-view.js';

export class ListUsers extends PageRequest {
  @Email({ optional: true, description: 'Only the account with this address.' }) readonly email?: string;
}

export class UserPage {
  @List(() => UserView, { max: 100 }) readonly items!: UserView[];
  @Text({ max: longestCursor, nullable: true }) readonly nextCursor!: string | null;
  @Integer({ optional: true }) readonly total?: number;
}

export const listUsers = query('auth.list-users', {
  summary: 'List accounts',
  description: 'The newest first.',
  request: ListUsers,
  response: UserPage,
  access: 'users:manage',
});
