import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { registerUser } from '../support/registered-user.js';
import { expectStatus } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import type { Shop } from '../support/shop.js';

scenario('requests with a valid access token succeed while auth is suspended', async (shop) => {
  const { api } = await (await registerUser(shop)).logIn();
  const orders = () => expectStatus(200, api.GET('/v1/orders'));
  for (const _ of shop.topology.urls) await orders();

  signalAuth(shop, 'SIGSTOP');
  try {
    for (let n = 0; n < 10; n++) expect((await orders()).items).toEqual([]);
  } finally {
    signalAuth(shop, 'SIGCONT');
  }
  await waitFor(() => expectStatus(200, api.GET('/v1/auth/me')), { timeoutMs: 30_000 });
});

/** Has no effect if auth runs in the same process as the gateway. */
function signalAuth({ topology }: Shop, signal: NodeJS.Signals): void {
  for (const running of topology.processes.filter(({ name }) => name.startsWith('auth')))
    running.kill(signal);
}
