import { splitApps } from '#contracts/contexts';
import { startProcess, type RunningProcess } from '#dev';
import { runToCompletion } from '../cli/run-to-completion.js';

const appsOf = { monolith: ['monolith'], split: splitApps } as const;

export type FloodedTopology = keyof typeof appsOf;

export interface FloodedShop {
  readonly url: string;
  close(): Promise<void>;
}

export interface FloodEnvironment {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redisPrefix: string;
}

/** Starts the apps with seeded data. They trust 127.0.0.1 as a proxy, so the flood can set client IPs. */
export async function startFloodedShop(
  topology: FloodedTopology,
  { databaseUrl, redisUrl, redisPrefix }: FloodEnvironment,
): Promise<FloodedShop> {
  const withoutRedis = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
  };
  const env = {
    ...withoutRedis,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: redisPrefix,
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const seed = ['dist/apps/tools/src/seed.js', '--products', '100', '--users', '1000'];
  await runToCompletion('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], withoutRedis);
  await runToCompletion('seed', seed, withoutRedis);
  const start = (app: string): Promise<RunningProcess> =>
    startProcess({ name: app, entry: `dist/apps/${app}/src/main.js`, env });
  const running = await Promise.all(appsOf[topology].map(start));
  return {
    url: running[0]!.url,
    close: async () => void (await Promise.all(running.map((each) => each.stop()))),
  };
}
