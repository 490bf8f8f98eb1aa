import { expect } from '@jest/globals';
import { password, person } from '../support/person.js';
import { expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';

scenario('a new customer confirms their address with the link that was mailed to them', async (shop) => {
  const ada = await person(shop);
  const laptop = await ada.signIn();
  const token = await shop.mailbox.token(ada.user.email, 'email-verification');
  const confirm = () => shop.visitor.api.POST('/v1/auth/email-verification/confirm', { body: { token } });
  await expecting(204, confirm());
  const me = await expecting(200, laptop.api.GET('/v1/auth/me'));
  expect(me).toMatchObject({ email: ada.user.email, emailVerified: true });
  await expecting(400, confirm());
});

scenario(
  'a forgotten password is chosen anew with a mail, also when no mail can be sent at first',
  async (shop) => {
    const { api } = shop.visitor;
    const { user, signIn } = await person(shop);
    const { email } = user;
    await shop.mailbox.token(email, 'email-verification');
    await shop.mailbox.close();
    const tried = shop.mailbox.hangUpOnce();
    await expecting(202, api.POST('/v1/auth/password-reset', { body: { email } }));
    await tried;
    await shop.mailbox.reopen();
    const token = await shop.mailbox.token(email, 'password-reset');
    const newPassword = 'another-password-for-tests';
    const reset = () => api.POST('/v1/auth/password-reset/confirm', { body: { token, newPassword } });
    await expecting(204, reset());
    await expecting(400, reset());
    await expecting(401, api.POST('/v1/auth/login', { body: { email, password } }));
    await signIn({ password: newPassword });
  },
);
