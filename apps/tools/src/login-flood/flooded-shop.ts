import { startProcess, type RunningProcess } from '#dev';
import { runToEnd } from '../run-to-end.js';

const appsOf = {
  monolith: ['monolith'],
  split: ['gateway', 'auth', 'products', 'orders'],
} as const;

export type FloodedTopology = keyof typeof appsOf;

export interface FloodedShop {
  readonly url: string;
  close(): Promise<void>;
}

export interface FloodedGround {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly prefix: string;
}

/** With demo data, behind a proxy it trusts: us. */
export async function openFloodedShop(
  topology: FloodedTopology,
  { databaseUrl, redisUrl, prefix }: FloodedGround,
): Promise<FloodedShop> {
  const alone = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
  };
  const env = { ...alone, REDIS_URL: redisUrl, REDIS_PREFIX: prefix, TRUSTED_PROXIES: '127.0.0.1' };
  await runToEnd('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], alone);
  await runToEnd('seed', ['dist/apps/tools/src/seed.js', '--products', '100', '--users', '1000'], alone);
  const start = (app: string): Promise<RunningProcess> =>
    startProcess({ name: app, entry: `dist/apps/${app}/src/main.js`, env });
  const running = await Promise.all(appsOf[topology].map(start));
  return {
    url: running[0]!.url,
    close: async () => void (await Promise.all(running.map((each) => each.stop()))),
  };
}
