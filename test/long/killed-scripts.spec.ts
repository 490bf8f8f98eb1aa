import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, dropDatabase, freePort, isFree, waitFor } from '#dev';
import { endProcessesWith, processesWith } from '../support/processes/processes-with.js';
import { baseEnvironment } from '../support/processes/run-program.js';
import { ScriptFolder, runners, scripts } from '../support/processes/script-folder.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;
const timeoutMs = 60_000;
const signals = ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const;
const marker = `${run}_scripts`; // at most 32 characters, as a prefix of Redis keys

describe('the processes of npm run', () => {
  const folder = new ScriptFolder();
  let port: number;
  let env: NodeJS.ProcessEnv;

  beforeEach(async () => {
    port = await freePort();
    const DATA_DIR = folder.file('data');
    env = { ...baseEnvironment(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR, REDIS_PREFIX: marker };
  });
  afterEach(() => endProcessesWith(marker));
  afterAll(() => folder.remove());

  const pidOf = (argument: string): number | undefined =>
    processesWith(marker).find(({ args }) => args.includes(argument))?.pid;
  const expectServing = async (): Promise<void> => {
    const url = `http://127.0.0.1:${port}/health/ready`;
    await waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeoutMs });
  };
  const expectEnd = async (): Promise<void> => {
    await waitFor(() => expect(processesWith(marker)).toEqual([]), { timeoutMs });
    expect(await isFree(port)).toBe(true);
  };

  describe('dev', () => {
    const signalSupervisor = (signal: NodeJS.Signals): void =>
      void process.kill(pidOf('dist/apps/tools/src/dev.js')!, signal);

    const signalledRunners = runners.flatMap((runner) => signals.map((signal) => [runner, signal] as const));
    it.each(signalledRunners)(
      'end and free the port when %s gets %s',
      async (runner, signal) => {
        const started = folder.run(runner, 'dev', env);
        await expectServing();
        started.kill(signal);
        await expectEnd();
      },
      240_000,
    );

    it.each(signals)(
      'end and free the port when the supervisor gets %s',
      async (signal) => {
        folder.run('npm', 'dev', env);
        await expectServing();
        signalSupervisor(signal);
        await expectEnd();
      },
      240_000,
    );

    it('end when npm gets SIGKILL during the build', async () => {
      folder.holdBuild();
      const npm = folder.run('npm', 'dev', env);
      await waitFor(() => pidOf('build') !== undefined, { timeoutMs });
      npm.kill('SIGKILL');
      await once(npm, 'exit');
      folder.releaseBuild();
      await expectEnd();
    }, 240_000);

    it('include the type checker, which ends when the supervisor gets SIGKILL', async () => {
      folder.run('npm', 'dev', env);
      await expectServing();
      folder.addTypeError();
      await waitFor(() => folder.stderr().includes('TS2322'), { timeoutMs });
      signalSupervisor('SIGKILL');
      await expectEnd();
    }, 240_000);

    it('continue when the supervisor was started without a parent', async () => {
      folder.runWithoutParent('dev', env);
      await expectServing();
      await pause(1_000); // several times as long as it takes to notice the end of a parent
      await expectServing();
      signalSupervisor('SIGTERM');
      await expectEnd();
    }, 240_000);

    it('are the same for its aliases, which start no other script between', () => {
      expect(scripts['start:dev']).toBe(scripts['dev']);
      expect(scripts['start:debug']).toBe(`${scripts['dev']} --inspect`);
    });
  });

  it('split end when npm gets SIGKILL', async () => {
    // Without its database, auth never becomes ready.
    const unreachable = { AUTH_DATABASE_URL: 'postgres://user@127.0.0.1:1/none', MIGRATE_ON_START: 'true' };
    const DATABASE_URL = await createDatabase(adminUrl!, marker);
    const services = { DATABASE_URL, REDIS_URL: TEST_REDIS_URL, NODE_ENV: 'test', ...unreachable };
    const npm = folder.run('npm', 'split', { ...env, ...services });
    await waitFor(() => pidOf('dist/apps/auth/src/main.js') !== undefined, { timeoutMs });
    npm.kill('SIGKILL');
    await expectEnd();
    await dropDatabase(adminUrl!, marker);
  }, 240_000);
});
