import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { codeOfApp } from '../support/authenticator.js';
import { password, person } from '../support/person.js';
import { at, expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import type { Visitor } from '../support/visitor.js';

/** Everywhere, whichever replica is asked: at the edge, and in a context that acts on a token. */
async function isLockedOut({ api }: Visitor): Promise<void> {
  await waitFor(
    async () => {
      for (let replica = 0; replica < 4; replica++) {
        await expecting(401, api.GET('/v1/auth/me'));
        await expecting(401, api.GET('/v1/orders'));
      }
    },
    { timeoutMs: 30_000 },
  );
}

scenario('a user changes their name, and their password ends every other session', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const rename = { body: { name: 'Ada King' } };
  const changed = await expecting(200, laptop.api.PATCH('/v1/auth/me', rename));
  expect(changed).toMatchObject({ email: ada.user.email, name: 'Ada King' });

  const newPassword = 'another-password-for-tests';
  const change = { body: { currentPassword: password, newPassword } };
  await expecting(204, laptop.api.POST('/v1/auth/me/password', change));
  await isLockedOut(phone);
  await expecting(200, laptop.api.GET('/v1/auth/me'));
  await ada.signIn({ password: newPassword });
});

scenario('a user sees where they are signed in, ends one session, and then all', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const { items } = await expecting(200, laptop.api.GET('/v1/auth/me/sessions'));
  expect(items).toEqual([
    expect.objectContaining({ current: false, device: expect.stringMatching(/./), address: '127.0.0.1' }),
    expect.objectContaining({ current: true }),
  ]);
  await expecting(204, laptop.api.DELETE('/v1/auth/me/sessions/{id}', at({ id: items[0]!.id })));
  await isLockedOut(phone);
  await expecting(204, laptop.api.POST('/v1/auth/logout-all'));
  await isLockedOut(laptop);
});

scenario('a user who leaves is forgotten everywhere, and their orders stay', async (shop) => {
  const ada = await person(shop);
  const laptop = await ada.signIn();
  const { sku } = await shop.product();
  const shippingAddress = {
    name: 'Ada Lovelace',
    line1: '12 St James Square',
    city: 'London',
    country: 'GB',
  };
  const order = laptop.api.POST('/v1/orders', {
    params: { header: { 'Idempotency-Key': randomUUID() } },
    body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' }, shippingAddress },
  });
  const { id } = await expecting(201, order);

  await expecting(204, laptop.api.DELETE('/v1/auth/me'));
  await isLockedOut(laptop);
  await waitFor(async () => {
    const kept = await expecting(200, shop.admin.api.GET('/v1/orders/{id}', at({ id })));
    expect(kept).toMatchObject({ id, status: 'confirmed', shippingAddress: null });
  });
  const login = { body: { email: ada.user.email, password } };
  await expecting(401, shop.visitor.api.POST('/v1/auth/login', login));
});

scenario('an admin disables a user, who is out everywhere, and the trail says who did it', async (shop) => {
  const ada = await person(shop);
  const laptop = await ada.signIn();
  const { id } = ada.user;
  await expecting(403, laptop.api.GET('/v1/users'));

  const disabling = { ...at({ id }), body: { disabled: true } };
  const disabled = shop.admin.api.PATCH('/v1/users/{id}', disabling);
  expect(await expecting(200, disabled)).toMatchObject({ id, email: ada.user.email, disabled: true });
  await isLockedOut(laptop);
  const login = { body: { email: ada.user.email, password } };
  await expecting(401, shop.visitor.api.POST('/v1/auth/login', login));

  const about = { params: { query: { userId: id } } };
  const { items } = await expecting(200, shop.admin.api.GET('/v1/audit', about));
  expect(items.map(({ action }) => action)).toEqual(['login-failed', 'disabled', 'login']);
  const admin = await expecting(200, shop.admin.api.GET('/v1/auth/me'));
  expect(items[1]).toMatchObject({ actorId: admin.id, address: '127.0.0.1' });
});

scenario(
  'an API key does what its owner lets it, wherever a token does, until it is revoked',
  async (shop) => {
    const wanted = { name: 'Stock sync', scopes: ['inventory:write'] };
    const { key, id } = await expecting(201, shop.admin.api.POST('/v1/api-keys', { body: wanted }));
    const sync = shop.visitor.signedIn(key);
    const { sku } = await shop.product({ stock: 1 });
    const adjustment = { ...at({ sku }), body: { delta: 4, reason: 'delivery' } };
    await expecting(200, sync.api.POST('/v1/inventory/{sku}/adjustments', adjustment));
    await expecting(403, sync.api.GET('/v1/users'));
    await expecting(403, sync.api.GET('/v1/api-keys'));
    await expecting(401, shop.visitor.signedIn(`${key}x`).api.GET('/v1/products'));

    await expecting(204, shop.admin.api.DELETE('/v1/api-keys/{id}', at({ id })));
    const isRefused = () => expecting(401, sync.api.GET('/v1/inventory/{sku}', at({ sku })));
    await waitFor(isRefused, { timeoutMs: 60_000 });
  },
);

scenario('asking for a new password tells nobody whether an account exists', async (shop) => {
  const { user } = await person(shop);
  const { api } = shop.visitor;
  for (const email of [user.email, `nobody-${user.email}`])
    expect(await expecting(202, api.POST('/v1/auth/password-reset', { body: { email } }))).toBeUndefined();
  const token = 'made-up';
  const guess = { body: { token, newPassword: 'a-password-of-mine' } };
  await expecting(400, api.POST('/v1/auth/password-reset/confirm', guess));
  await expecting(400, api.POST('/v1/auth/email-verification/confirm', { body: { token } }));
});

scenario('a user who sets up an authenticator app needs its codes from then on', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const begin = { body: { currentPassword: password } };
  const { secret } = await expecting(200, laptop.api.POST('/v1/auth/me/mfa', begin));
  const confirm = { body: { code: codeOfApp(secret) } };
  const { recoveryCodes } = await expecting(200, laptop.api.POST('/v1/auth/me/mfa/confirm', confirm));
  const [used, unused] = recoveryCodes as [string, string];
  await isLockedOut(phone);

  const login = { email: ada.user.email, password };
  const signIn = (code?: string) =>
    shop.visitor.api.POST('/v1/auth/login', { body: { ...login, ...(code && { code }) } });
  expect(await expecting(401, signIn())).toMatchObject({ code: 'auth.mfa-required' });
  expect(await expecting(401, signIn('000000-no'))).toMatchObject({ code: 'auth.invalid-credentials' });
  await expecting(200, signIn(codeOfApp(secret, 1)));
  await expecting(200, signIn(used));
  await expecting(401, signIn(used));

  const disable = { body: { currentPassword: password, code: unused } };
  await expecting(204, laptop.api.POST('/v1/auth/me/mfa/disable', disable));
  await ada.signIn();
});
