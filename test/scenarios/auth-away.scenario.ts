import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { person } from '../support/person.js';
import { expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import type { Shop } from '../support/shop.js';

scenario('who is signed in goes on while auth is away', async (shop) => {
  const { api } = await (await person(shop)).signIn();
  const orders = () => expecting(200, api.GET('/v1/orders'));
  for (const _ of shop.topology.urls) await orders();

  signalAuth(shop, 'SIGSTOP');
  try {
    for (let n = 0; n < 10; n++) expect((await orders()).items).toEqual([]);
  } finally {
    signalAuth(shop, 'SIGCONT');
  }
  await waitFor(() => expecting(200, api.GET('/v1/auth/me')), { timeoutMs: 30_000 });
});

/** Nothing where auth is part of the one process that serves. */
function signalAuth({ topology }: Shop, signal: NodeJS.Signals): void {
  for (const running of topology.processes.filter(({ name }) => name.startsWith('auth')))
    running.kill(signal);
}
