import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { totpCode } from '../support/totp-code.js';
import { password, registerUser, verifyEmail } from '../support/registered-user.js';
import { expectStatus, withPath } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { adminEmail } from '../support/shop.js';
import type { ApiClient } from '../support/api-client.js';

/** Waits until every replica rejects the token, in the gateway and in a context that verifies it. */
async function expectLoggedOut({ api }: ApiClient): Promise<void> {
  await waitFor(
    async () => {
      for (let replica = 0; replica < 4; replica++) {
        await expectStatus(401, api.GET('/v1/auth/me'));
        await expectStatus(401, api.GET('/v1/orders'));
      }
    },
    { timeoutMs: 30_000 },
  );
}

scenario('changing the password ends every other session of the user', async (shop) => {
  const ada = await registerUser(shop);
  const [laptop, phone] = [await ada.logIn(), await ada.logIn()];
  const rename = { body: { name: 'Ada King' } };
  const changed = await expectStatus(200, laptop.api.PATCH('/v1/auth/me', rename));
  expect(changed).toMatchObject({ email: ada.user.email, name: 'Ada King' });

  const newPassword = 'another-password-for-tests';
  const change = { body: { currentPassword: password, newPassword } };
  await expectStatus(204, laptop.api.POST('/v1/auth/me/password', change));
  await expectLoggedOut(phone);
  await expectStatus(200, laptop.api.GET('/v1/auth/me'));
  await ada.logIn({ password: newPassword });
});

scenario('a user lists sessions, ends one of them, and then all', async (shop) => {
  const ada = await registerUser(shop);
  const [laptop, phone] = [await ada.logIn(), await ada.logIn()];
  const { items } = await expectStatus(200, laptop.api.GET('/v1/auth/me/sessions'));
  expect(items).toEqual([
    expect.objectContaining({ current: false, device: expect.stringMatching(/./), address: '127.0.0.1' }),
    expect.objectContaining({ current: true }),
  ]);
  await expectStatus(204, laptop.api.DELETE('/v1/auth/me/sessions/{id}', withPath({ id: items[0]!.id })));
  await expectLoggedOut(phone);
  await expectStatus(204, laptop.api.POST('/v1/auth/logout-all'));
  await expectLoggedOut(laptop);
});

scenario('erasing an account removes personal data in every context and keeps the orders', async (shop) => {
  const ada = await registerUser(shop);
  const laptop = await ada.logIn();
  const { sku } = await shop.createProduct();
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
  const { id } = await expectStatus(201, order);

  await expectStatus(204, laptop.api.DELETE('/v1/auth/me'));
  await expectLoggedOut(laptop);
  await waitFor(async () => {
    const current = await expectStatus(200, shop.admin.api.GET('/v1/orders/{id}', withPath({ id })));
    expect(current).toMatchObject({ id, status: 'confirmed', shippingAddress: null });
  });
  const login = { body: { email: ada.user.email, password } };
  await expectStatus(401, shop.anonymous.api.POST('/v1/auth/login', login));
});

scenario('disabling a user ends all sessions and is recorded in the audit trail', async (shop) => {
  const ada = await registerUser(shop);
  const laptop = await ada.logIn();
  const { id } = ada.user;
  await expectStatus(403, laptop.api.GET('/v1/users'));

  const change = { ...withPath({ id }), body: { disabled: true } };
  const disabled = shop.admin.api.PATCH('/v1/users/{id}', change);
  expect(await expectStatus(200, disabled)).toMatchObject({ id, email: ada.user.email, disabled: true });
  await expectLoggedOut(laptop);
  const login = { body: { email: ada.user.email, password } };
  await expectStatus(401, shop.anonymous.api.POST('/v1/auth/login', login));

  const filter = { params: { query: { userId: id } } };
  const { items } = await expectStatus(200, shop.admin.api.GET('/v1/audit', filter));
  expect(items.map(({ action }) => action)).toEqual(['login-failed', 'disabled', 'login']);
  const admin = await expectStatus(200, shop.admin.api.GET('/v1/auth/me'));
  expect(items[1]).toMatchObject({ actorId: admin.id, address: '127.0.0.1' });
});

scenario('an API key grants its scopes in every context until it is revoked', async (shop) => {
  const request = { name: 'Stock sync', scopes: ['inventory:write'], currentPassword: password };
  const { key, id } = await expectStatus(201, shop.admin.api.POST('/v1/api-keys', { body: request }));
  const sync = shop.anonymous.withToken(key);
  const { sku } = await shop.createProduct({ stock: 1 });
  const adjustment = { ...withPath({ sku }), body: { delta: 4, reason: 'delivery' } };
  await expectStatus(200, sync.api.POST('/v1/inventory/{sku}/adjustments', adjustment));
  await expectStatus(403, sync.api.GET('/v1/users'));
  await expectStatus(403, sync.api.GET('/v1/api-keys'));
  await expectStatus(401, shop.anonymous.withToken(`${key}x`).api.GET('/v1/products'));

  await expectStatus(204, shop.admin.api.DELETE('/v1/api-keys/{id}', withPath({ id })));
  const expectRejected = () => expectStatus(401, sync.api.GET('/v1/inventory/{sku}', withPath({ sku })));
  await waitFor(expectRejected, { timeoutMs: 60_000 });
});

scenario('a password reset request does not reveal whether the account exists', async (shop) => {
  const { user } = await registerUser(shop);
  const { api } = shop.anonymous;
  for (const email of [user.email, `unknown-${user.email}`])
    expect(await expectStatus(202, api.POST('/v1/auth/password-reset', { body: { email } }))).toBeUndefined();
  const token = 'invalid';
  const confirmation = { body: { token, newPassword: 'a-password-of-mine' } };
  await expectStatus(400, api.POST('/v1/auth/password-reset/confirm', confirmation));
  await expectStatus(400, api.POST('/v1/auth/email-verification/confirm', { body: { token } }));
});

scenario('enabling MFA makes a TOTP or recovery code mandatory at login', async (shop) => {
  const ada = await registerUser(shop);
  const [laptop, phone] = [await ada.logIn(), await ada.logIn()];
  const begin = { body: { currentPassword: password } };
  const unverified = await expectStatus(409, laptop.api.POST('/v1/auth/me/mfa', begin));
  expect(unverified).toMatchObject({ code: 'auth.email-unverified' });
  await verifyEmail(shop, ada.user.email);
  const { secret } = await expectStatus(200, laptop.api.POST('/v1/auth/me/mfa', begin));
  const confirm = { body: { code: totpCode(secret) } };
  const { recoveryCodes } = await expectStatus(200, laptop.api.POST('/v1/auth/me/mfa/confirm', confirm));
  const [used, unused] = recoveryCodes as [string, string];
  await expectLoggedOut(phone);

  const login = { email: ada.user.email, password };
  const logIn = (code?: string) =>
    shop.anonymous.api.POST('/v1/auth/login', { body: { ...login, ...(code && { code }) } });
  expect(await expectStatus(401, logIn())).toMatchObject({ code: 'auth.mfa-required' });
  expect(await expectStatus(401, logIn('000000-no'))).toMatchObject({ code: 'auth.invalid-credentials' });
  await expectStatus(200, logIn(totpCode(secret, 1)));
  await expectStatus(200, logIn(used));
  await expectStatus(401, logIn(used));

  const disable = { body: { currentPassword: password, code: unused } };
  await expectStatus(204, laptop.api.POST('/v1/auth/me/mfa/disable', disable));
  await ada.logIn();
});

scenario('an admin resets the MFA of a user who lost the phone, and ends the sessions', async (shop) => {
  const ada = await registerUser(shop);
  await verifyEmail(shop, ada.user.email);
  const laptop = await ada.logIn();
  const begin = { body: { currentPassword: password } };
  const { secret } = await expectStatus(200, laptop.api.POST('/v1/auth/me/mfa', begin));
  const confirm = { body: { code: totpCode(secret) } };
  await expectStatus(200, laptop.api.POST('/v1/auth/me/mfa/confirm', confirm));

  const { api: admin } = shop.anonymous.withToken(await shop.accessTokenOf(adminEmail));
  const target = withPath({ id: ada.user.id });
  await expectStatus(204, admin.DELETE('/v1/users/{id}/mfa', target));
  await expectLoggedOut(laptop);
  await expectStatus(409, admin.DELETE('/v1/users/{id}/mfa', target));
  const phone = await ada.logIn();
  expect((await expectStatus(200, admin.GET('/v1/users/{id}/sessions', target))).items).toHaveLength(1);
  await expectStatus(204, admin.DELETE('/v1/users/{id}/sessions', target));
  await expectLoggedOut(phone);
});
