import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, dropDatabase, startProcess, type RunningProcess } from '#dev';
import { killDuringRefresh, killPoints, type KillPoint } from '../support/processes/kill-during-refresh.js';
import { expectStatus } from '../support/client-response.js';
import { ApiClient } from '../support/api-client.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;
const database = `${run}_killed`;
const ada = { email: 'ada@example.com', password: 'a-password-for-tests', name: 'Ada' };

describe('a session', () => {
  let env: NodeJS.ProcessEnv;
  let monolith: RunningProcess;
  let auth: RunningProcess;
  let anonymous: ApiClient;

  const startAuth = (point: KillPoint): Promise<RunningProcess> =>
    startProcess({
      name: 'auth',
      entry: 'dist/apps/auth/src/main.js',
      env: { ...env, ...killDuringRefresh(point) },
    });

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
    anonymous = new ApiClient(() => monolith.url);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([auth?.stop(), monolith?.stop()]);
    await dropDatabase(adminUrl!, database);
  }, 60_000);

  const refresh = ({ refreshToken }: { refreshToken: string }) =>
    anonymous.api.POST('/v1/auth/refresh', { body: { refreshToken } });

  it('has exactly one successor token after auth is killed during a refresh, and reuse revokes it', async () => {
    await expectStatus(201, anonymous.api.POST('/v1/auth/register', { body: ada }));
    const login = { body: { email: ada.email, password: ada.password } };
    const first = await expectStatus(200, anonymous.api.POST('/v1/auth/login', login));
    let latest = first;
    const interrupted: Promise<unknown>[] = [];
    for (const [index] of killPoints.entries()) {
      auth.kill('SIGUSR2');
      interrupted.push(expectStatus(503, refresh(latest)));
      expect(await auth.exitCode).toBeNull();
      auth = await startAuth(killPoints[index + 1] ?? killPoints[0]);

      const tokens = await Promise.all([1, 2, 3].map(() => expectStatus(200, refresh(latest))));
      const successors = new Set(tokens.map(({ refreshToken }) => refreshToken));
      expect(successors.size).toBe(1);
      expect(successors).not.toContain(latest.refreshToken);
      latest = tokens[0]!;
      const me = anonymous.withToken(latest.accessToken);
      const { items } = await expectStatus(200, me.api.GET('/v1/auth/me/sessions'));
      expect(items).toHaveLength(1);
    }
    await Promise.all(interrupted);
    expect(await expectStatus(401, refresh(first))).toMatchObject({ code: 'auth.refresh-reused' });
    expect(await expectStatus(401, refresh(latest))).toMatchObject({ code: 'auth.refresh-invalid' });
  }, 120_000);
});
