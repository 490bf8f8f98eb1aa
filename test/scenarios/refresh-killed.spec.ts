import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, dropDatabase, startProcess, type RunningProcess } from '#dev';
import { killedAt, killPoints, type KillPoint } from '../support/killed-at.js';
import { expecting } from '../support/reply.js';
import { Visitor } from '../support/visitor.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;
const database = `${run}_killed`;
const ada = { email: 'ada@example.com', password: 'a-password-for-tests', name: 'Ada' };

describe('a session whose refresh is under way when auth is killed', () => {
  let env: NodeJS.ProcessEnv;
  let monolith: RunningProcess;
  let auth: RunningProcess;
  let visitor: Visitor;

  const startAuth = (point: KillPoint): Promise<RunningProcess> =>
    startProcess({ name: 'auth', entry: 'dist/apps/auth/src/main.js', env: { ...env, ...killedAt(point) } });

  beforeAll(async () => {
    env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: await createDatabase(adminUrl!, database),
      REDIS_URL: TEST_REDIS_URL,
      REDIS_PREFIX: database,
    };
    const remote = {
      name: 'monolith',
      entry: 'dist/apps/monolith/src/main.js',
      env: { ...env, REMOTE: 'auth' },
    };
    [auth, monolith] = await Promise.all([startAuth(killPoints[0]), startProcess(remote)]);
    visitor = new Visitor(() => monolith.url);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([auth?.stop(), monolith?.stop()]);
    await dropDatabase(adminUrl!, database);
  }, 60_000);

  const refresh = ({ refreshToken }: { refreshToken: string }) =>
    visitor.api.POST('/v1/auth/refresh', { body: { refreshToken } });

  it('goes on where it was, never splits, and ends whole', async () => {
    await expecting(201, visitor.api.POST('/v1/auth/register', { body: ada }));
    const login = { body: { email: ada.email, password: ada.password } };
    const first = await expecting(200, visitor.api.POST('/v1/auth/login', login));
    let latest = first;
    const lost: Promise<unknown>[] = [];
    for (const [index] of killPoints.entries()) {
      auth.kill('SIGUSR2');
      lost.push(expecting(503, refresh(latest)));
      expect(await auth.ended).toBeNull();
      auth = await startAuth(killPoints[index + 1] ?? killPoints[0]);

      const answers = await Promise.all([1, 2, 3].map(() => expecting(200, refresh(latest))));
      const successors = new Set(answers.map(({ refreshToken }) => refreshToken));
      expect(successors.size).toBe(1);
      expect(successors).not.toContain(latest.refreshToken);
      latest = answers[0]!;
      const me = visitor.signedIn(latest.accessToken);
      const { items } = await expecting(200, me.api.GET('/v1/auth/me/sessions'));
      expect(items).toHaveLength(1);
    }
    await Promise.all(lost);
    expect(await expecting(401, refresh(first))).toMatchObject({ code: 'auth.refresh-reused' });
    expect(await expecting(401, refresh(latest))).toMatchObject({ code: 'auth.refresh-invalid' });
  }, 120_000);
});
