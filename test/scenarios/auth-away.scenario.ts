import { expect } from '@jest/globals';
import type { OrderPage } from '#contracts/orders';
import { eventually } from '#kernel/testing';
import { person } from '../support/person.js';
import { scenario } from '../support/scenario.js';
import type { Shop } from '../support/shop.js';
import { expecting } from '../support/visitor.js';

scenario('who is signed in goes on while auth is away', async (shop) => {
  const customer = await (await person(shop)).signIn();
  const orders = (): Promise<OrderPage> => expecting(200, customer.get<OrderPage>('/v1/orders'));
  for (const _ of shop.topology.urls) await orders();

  signalAuth(shop, 'SIGSTOP');
  try {
    for (let n = 0; n < 10; n++) expect((await orders()).items).toEqual([]);
  } finally {
    signalAuth(shop, 'SIGCONT');
  }
  await eventually(() => expecting(200, customer.get('/v1/auth/me')), { within: 30_000 });
});

/** Nothing where auth is part of the one process that serves. */
function signalAuth({ topology }: Shop, signal: NodeJS.Signals): void {
  for (const running of topology.processes.filter(({ name }) => name.startsWith('auth')))
    running.kill(signal);
}
