import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { password, registerUser } from '../support/registered-user.js';
import { expectStatus } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';

scenario('a new customer verifies the email address with the token sent by email', async (shop) => {
  const ada = await registerUser(shop);
  const laptop = await ada.logIn();
  const token = await shop.mailbox.token(ada.user.email, 'email-verification');
  const confirm = () => laptop.api.POST('/v1/auth/email-verification/confirm', { body: { token } });
  await expectStatus(204, confirm());
  const me = await expectStatus(200, laptop.api.GET('/v1/auth/me'));
  expect(me).toMatchObject({ email: ada.user.email, emailVerified: true });
  await expectStatus(400, confirm());
});

scenario(
  'the owner of an email address takes the account from a stranger who registered it',
  async (shop) => {
    const { api } = shop.anonymous;
    const { user, logIn } = await registerUser(shop);
    const { email } = user;
    const stranger = await logIn();
    const token = await shop.mailbox.token(email, 'email-verification');
    await expectStatus(204, api.POST('/v1/auth/email-verification/confirm', { body: { token } }));
    await expectStatus(401, api.POST('/v1/auth/login', { body: { email, password } }));
    await waitFor(() => expectStatus(401, stranger.api.GET('/v1/auth/me')), { timeoutMs: 60_000 });
    await expectStatus(202, api.POST('/v1/auth/password-reset', { body: { email } }));
    const resetToken = await shop.mailbox.token(email, 'password-reset');
    const newPassword = 'another-password-for-tests';
    const reset = { body: { token: resetToken, newPassword } };
    await expectStatus(204, api.POST('/v1/auth/password-reset/confirm', reset));
    const owner = await logIn({ password: newPassword });
    expect(await expectStatus(200, owner.api.GET('/v1/auth/me'))).toMatchObject({ emailVerified: true });
  },
);

scenario(
  'a password is reset with the token sent by email, even if the first attempt to send fails',
  async (shop) => {
    const { api } = shop.anonymous;
    const { user, logIn } = await registerUser(shop);
    const { email } = user;
    await shop.mailbox.token(email, 'email-verification');
    await shop.mailbox.close();
    const attempted = shop.mailbox.hangUpOnce();
    await expectStatus(202, api.POST('/v1/auth/password-reset', { body: { email } }));
    await attempted;
    await shop.mailbox.reopen();
    const token = await shop.mailbox.token(email, 'password-reset');
    const newPassword = 'another-password-for-tests';
    const reset = () => api.POST('/v1/auth/password-reset/confirm', { body: { token, newPassword } });
    await expectStatus(204, reset());
    await expectStatus(400, reset());
    await expectStatus(401, api.POST('/v1/auth/login', { body: { email, password } }));
    await logIn({ password: newPassword });
  },
);
