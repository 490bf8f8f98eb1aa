import { batch, IdList, List } from '#contracts/definition';
import { getUser } from './get-user.js';
import { UserView } from './user-view.js';

export class GetUsers {
  @IdList({ min: 1, max: 100 }) readonly ids!: string[];
}

export class Users {
  @List(() => UserView, { max: 100 }) readonly items!: UserView[];
}

export const getUsers = batch('auth.get-users', {
  of: getUser,
  request: GetUsers,
  response: Users,
  keysField: 'ids',
  keyField: 'id',
});
