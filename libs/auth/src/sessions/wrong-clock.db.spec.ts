import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuthReplicas } from '../testing/auth-replicas.js';
import { setClock } from '../testing/set-clock.js';

const ada = { email: 'ada@example.com', password: 'correct horse battery staple' };
const hourMs = 3_600_000;

describe('a process of auth with a wrong clock', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    await auth.client().registerUser({ ...ada, name: 'Ada' });
  });
  afterAll(() => auth.stop());
  afterEach(() => void jest.useRealTimers());

  function lifeOf(accessToken: string): { age: number; lifetime: number } {
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString());
    return {
      age: performance.timeOrigin / 1_000 + performance.now() / 1_000 - claims.iat,
      lifetime: claims.exp - claims.iat,
    };
  }

  it.each([-3, 3])('issues tokens with the time of the database (%i h)', async (hours) => {
    const { key } = await auth.as(await auth.client().logIn(ada)).createApiKey({ name: 'Sync', scopes: [] });
    setClock(Date.now() + hours * hourMs);
    const login = await auth.client().logIn(ada);
    const refreshed = await auth.client().refreshSession({ refreshToken: login.refreshToken });
    const exchanged = await auth.client().exchangeApiKey({ key });
    for (const [{ accessToken }, expected] of [
      [login, 600],
      [refreshed, 600],
      [exchanged, 45],
    ] as const) {
      const { age, lifetime } = lifeOf(accessToken);
      expect(lifetime).toBe(expected);
      expect(Math.abs(age)).toBeLessThan(hourMs / 1_000);
      await expect(auth.as({ accessToken }).getMe({})).resolves.toMatchObject({ email: ada.email });
    }
    jest.useRealTimers();
    await expect(auth.as(login).getMe({})).resolves.toMatchObject({ email: ada.email });
  });
});
