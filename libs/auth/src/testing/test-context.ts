import type { auth } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import { runInScope } from '#kernel/messaging';
import { AuthReplicas } from './auth-replicas.js';

export interface TestContext {
  /** Sends messages without a login, unless `asUser` calls it. */
  readonly client: Client<typeof auth>;
  /** Calls `send` as a logged-in customer. */
  asUser<T>(send: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const ada = { email: 'ada@example.com', password: 'correct horse battery staple' };

/** Starts the context on a new database, with one account. */
export async function openTestContext(): Promise<TestContext> {
  const replicas = await AuthReplicas.start(1);
  const client = replicas.client();
  await client.registerUser({ ...ada, name: 'Ada' });
  const { accessToken } = await client.logIn(ada);
  return {
    client,
    asUser: (send) => runInScope({ headers: { authorization: `Bearer ${accessToken}` } }, send),
    close: () => replicas.stop(),
  };
}
