import type { Context, ServiceSchema } from 'moleculer';
import type { Pool } from 'pg';
import { findUser } from '../hand-written/find-user.ts';

export const accountsService = (pool: Pool): ServiceSchema => ({
  name: 'accounts',
  actions: {
    find: {
      params: { id: 'uuid' },
      handler: ({ params }: Context<{ id: string }>) => findUser(pool, params.id),
    },
  },
});
