import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type {
  AuditPage,
  CreatedApiKey,
  MfaEnrolment,
  RecoveryCodes,
  SessionPage,
  UserView,
} from '#contracts/auth';
import type { OrderView } from '#contracts/orders';
import { eventually } from '#kernel/testing';
import { codeOfApp } from '../support/authenticator.js';
import { password, person } from '../support/person.js';
import { scenario } from '../support/scenario.js';
import { expecting, type Visitor } from '../support/visitor.js';

/** Everywhere, whichever replica is asked: at the edge, and in a context that acts on a token. */
async function isLockedOut(visitor: Visitor): Promise<void> {
  await eventually(
    async () => {
      for (let replica = 0; replica < 4; replica++) {
        await expecting(401, visitor.get('/v1/auth/me'));
        await expecting(401, visitor.get('/v1/orders'));
      }
    },
    { within: 30_000 },
  );
}

scenario('a user changes their name, and their password ends every other session', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const changed = await expecting(200, laptop.patch<UserView>('/v1/auth/me', { name: 'Ada King' }));
  expect(changed).toMatchObject({ email: ada.user.email, name: 'Ada King' });

  const newPassword = 'another-password-for-tests';
  const change = { currentPassword: password, newPassword };
  await expecting(204, laptop.post('/v1/auth/me/password', change));
  await isLockedOut(phone);
  await expecting(200, laptop.get('/v1/auth/me'));
  await ada.signIn({ password: newPassword });
});

scenario('a user sees where they are signed in, ends one session, and then all', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const { items } = await expecting(200, laptop.get<SessionPage>('/v1/auth/me/sessions'));
  expect(items).toEqual([
    expect.objectContaining({ current: false, device: expect.stringMatching(/./), address: '127.0.0.1' }),
    expect.objectContaining({ current: true }),
  ]);
  await expecting(204, laptop.send('DELETE', `/v1/auth/me/sessions/${items[0]!.id}`));
  await isLockedOut(phone);
  await expecting(204, laptop.post('/v1/auth/logout-all'));
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
  const order = { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' }, shippingAddress };
  const key = { 'idempotency-key': randomUUID() };
  const { id } = await expecting(201, laptop.post<OrderView>('/v1/orders', order, key));

  await expecting(204, laptop.send('DELETE', '/v1/auth/me'));
  await isLockedOut(laptop);
  await eventually(async () => {
    const kept = await expecting(200, shop.admin.get<OrderView>(`/v1/orders/${id}`));
    expect(kept).toMatchObject({ id, status: 'confirmed', shippingAddress: null });
  });
  await expecting(401, shop.visitor.post('/v1/auth/login', { email: ada.user.email, password }));
});

scenario('an admin disables a user, who is out everywhere, and the trail says who did it', async (shop) => {
  const ada = await person(shop);
  const laptop = await ada.signIn();
  const { id } = ada.user;
  await expecting(403, laptop.get('/v1/users'));

  const disabled = shop.admin.patch<UserView>(`/v1/users/${id}`, { disabled: true });
  expect(await expecting(200, disabled)).toMatchObject({ id, email: ada.user.email, disabled: true });
  await isLockedOut(laptop);
  await expecting(401, shop.visitor.post('/v1/auth/login', { email: ada.user.email, password }));

  const { items } = await expecting(200, shop.admin.get<AuditPage>(`/v1/audit?userId=${id}`));
  expect(items.map(({ action }) => action)).toEqual(['login-failed', 'disabled', 'login']);
  const admin = await expecting(200, shop.admin.get<UserView>('/v1/auth/me'));
  expect(items[1]).toMatchObject({ actorId: admin.id, address: '127.0.0.1' });
});

scenario(
  'an API key does what its owner lets it, wherever a token does, until it is revoked',
  async (shop) => {
    const wanted = { name: 'Stock sync', scopes: ['inventory:write'] };
    const { key, id } = await expecting(201, shop.admin.post<CreatedApiKey>('/v1/api-keys', wanted));
    const sync = shop.visitor.signedIn(key);
    const { sku } = await shop.product({ stock: 1 });
    const adjustment = { delta: 4, reason: 'delivery' };
    await expecting(200, sync.post(`/v1/inventory/${sku}/adjustments`, adjustment));
    await expecting(403, sync.get('/v1/users'));
    await expecting(403, sync.get('/v1/api-keys'));
    await expecting(401, shop.visitor.signedIn(`${key}x`).get('/v1/products'));

    await expecting(204, shop.admin.send('DELETE', `/v1/api-keys/${id}`));
    const isRefused = async (): Promise<unknown> => expecting(401, sync.get(`/v1/inventory/${sku}`));
    await eventually(isRefused, { within: 60_000 });
  },
);

scenario('asking for a new password tells nobody whether an account exists', async (shop) => {
  const { user } = await person(shop);
  const ask = (email: string) => shop.visitor.post('/v1/auth/password-reset', { email });
  const answers = [await ask(user.email), await ask(`nobody-${user.email}`)];
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [202, ''],
    [202, ''],
  ]);
  const guess = { token: 'made-up', newPassword: 'a-password-of-mine' };
  await expecting(400, shop.visitor.post('/v1/auth/password-reset/confirm', guess));
  await expecting(400, shop.visitor.post('/v1/auth/email-verification/confirm', { token: 'made-up' }));
});

scenario('a user who sets up an authenticator app needs its codes from then on', async (shop) => {
  const ada = await person(shop);
  const [laptop, phone] = [await ada.signIn(), await ada.signIn()];
  const begin = laptop.post<MfaEnrolment>('/v1/auth/me/mfa', { currentPassword: password });
  const { secret } = await expecting(200, begin);
  const confirm = laptop.post<RecoveryCodes>('/v1/auth/me/mfa/confirm', { code: codeOfApp(secret) });
  const { recoveryCodes } = await expecting(200, confirm);
  await isLockedOut(phone);

  const login = { email: ada.user.email, password };
  const signIn = (code?: string) => shop.visitor.post('/v1/auth/login', { ...login, ...(code && { code }) });
  expect(await expecting(401, signIn())).toMatchObject({ code: 'auth.mfa-required' });
  expect(await expecting(401, signIn('000000-no'))).toMatchObject({ code: 'auth.invalid-credentials' });
  await expecting(200, signIn(codeOfApp(secret, 1)));
  await expecting(200, signIn(recoveryCodes[0]));
  await expecting(401, signIn(recoveryCodes[0]));

  const disable = { currentPassword: password, code: recoveryCodes[1] };
  await expecting(204, laptop.post('/v1/auth/me/mfa/disable', disable));
  await ada.signIn();
});
