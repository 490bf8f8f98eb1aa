import { expect } from '@jest/globals';
import type { UserView } from '#contracts/auth';
import { password, person } from '../support/person.js';
import { scenario } from '../support/scenario.js';
import { expecting } from '../support/visitor.js';

scenario('a new customer confirms their address with the link that was mailed to them', async (shop) => {
  const ada = await person(shop);
  const laptop = await ada.signIn();
  const token = await shop.mailbox.token(ada.user.email, 'email-verification');
  await expecting(204, shop.visitor.post('/v1/auth/email-verification/confirm', { token }));
  const me = await expecting(200, laptop.get<UserView>('/v1/auth/me'));
  expect(me).toMatchObject({ email: ada.user.email, emailVerified: true });
  await expecting(400, shop.visitor.post('/v1/auth/email-verification/confirm', { token }));
});

scenario(
  'a forgotten password is chosen anew with a mail, also when no mail can be sent at first',
  async (shop) => {
    const { user, signIn } = await person(shop);
    await shop.mailbox.token(user.email, 'email-verification');
    await shop.mailbox.close();
    const tried = shop.mailbox.hangUpOnce();
    await expecting(202, shop.visitor.post('/v1/auth/password-reset', { email: user.email }));
    await tried;
    await shop.mailbox.reopen();
    const token = await shop.mailbox.token(user.email, 'password-reset');
    const newPassword = 'another-password-for-tests';
    await expecting(204, shop.visitor.post('/v1/auth/password-reset/confirm', { token, newPassword }));
    await expecting(400, shop.visitor.post('/v1/auth/password-reset/confirm', { token, newPassword }));
    await expecting(401, shop.visitor.post('/v1/auth/login', { email: user.email, password }));
    await signIn({ password: newPassword });
  },
);
