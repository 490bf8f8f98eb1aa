import './cli/report-operator-errors.js';
import { setTimeout as pause } from 'node:timers/promises';
import { contextNames, splitApps } from '#contracts/contexts';
import {
  storeRunningSplit,
  ensureDatabase,
  findServices,
  freePort,
  interruption,
  startProcess,
  type RunningProcess,
} from '#dev';
import { readCommandLine } from '#process';
import { replicasOf } from './cli/replicas.js';
import { runToCompletion } from './cli/run-to-completion.js';
import { prefixedOutput } from './cli/prefixed-output.js';

const main = (app: string): string => `dist/apps/${app}/src/main.js`;

const { values } = readCommandLine({
  command: 'npm run split',
  purpose: 'Runs the gateway and each context in a process of its own until Ctrl-C.',
  options: {
    replicas: {
      type: 'string',
      value: '<app>=<1-9>',
      description: `Number of processes of an app: ${splitApps.join(', ')}. Default: 1.`,
      multiple: true,
      default: [],
    },
    demo: {
      type: 'boolean',
      description: 'Adds demo products and accounts to the database of DATABASE_URL.',
      default: false,
    },
  },
  environment: {
    DATABASE_URL: 'PostgreSQL. Default: a database of its own, on a server that it finds or starts.',
    REDIS_URL: 'Redis. Default: a server that it finds or starts.',
    PORT: 'TCP port of the first gateway. Default: 3000.',
  },
  example: '--replicas orders=2,products=3',
});
const replicas = replicasOf(splitApps, values.replicas);
const port = Number(process.env['PORT'] ?? 3000);
/** Time for what cannot be interrupted, such as the installation of PostgreSQL. */
const abandonAfterMs = 10_000;

const stopping = new AbortController();
const { signal } = stopping;
const interrupted = interruption();
const running: Record<'backends' | 'gateways', RunningProcess[]> = { backends: [], gateways: [] };
let services: Awaited<ReturnType<typeof findServices>> | undefined;

async function start(
  app: string,
  replica: number,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
): Promise<void> {
  const name = replicas.get(app) === 1 ? app : `${app}-${replica}`;
  const ownPort = app === 'gateway' ? port + replica - 1 : await freePort();
  const started = await startProcess({
    name,
    entry: main(app),
    env: { ...env, PORT: String(ownPort) },
    args,
    onLine: prefixedOutput(name),
    signal,
  });
  void started.exitCode.then((code) => console.log(`${name} exited with ${code ?? 'a signal'}`));
  running[app === 'gateway' ? 'gateways' : 'backends'].push(started);
}

/** Resolves when all processes of the apps are ready. If one fails, aborts the start of the others and rejects. */
async function startAll(
  apps: readonly string[],
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): Promise<void> {
  const starting = apps.flatMap((app) =>
    Array.from({ length: replicas.get(app) ?? 1 }, (_, index) => start(app, index + 1, env, args)),
  );
  await Promise.all(starting).catch(async (error: unknown) => {
    stopping.abort();
    await Promise.allSettled(starting);
    throw error;
  });
}

async function startSplit(): Promise<void> {
  services = await findServices();
  console.log(`PostgreSQL ${services.postgres.origin}\nRedis ${services.redis.origin}`);
  const givenDatabaseUrl = process.env['DATABASE_URL'];
  const env = {
    // A given database may be that of a deployment: then the mode must be chosen explicitly.
    ...(givenDatabaseUrl === undefined && { NODE_ENV: 'development' }),
    LOG_FORMAT: 'pretty',
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    REDIS_PREFIX: 'cleave-split',
    ...process.env,
    REDIS_URL: services.redis.url,
    DATABASE_URL: givenDatabaseUrl ?? (await ensureDatabase(services.postgres.url, 'cleave_split')),
  };
  const withoutRedis = { ...env, REDIS_URL: undefined };
  const hasDemo = givenDatabaseUrl === undefined || values.demo;
  if (hasDemo) {
    signal.throwIfAborted();
    await runToCompletion('migrate', [main('monolith'), 'migrate'], withoutRedis, '', signal);
    await runToCompletion('demo', ['dist/apps/monolith/src/demo.js'], withoutRedis, '', signal);
  }
  signal.throwIfAborted();
  await startAll(contextNames, env);
  // The demo data was accepted, so the database is not that of a deployment; the gateway shows its logins in a chosen mode only.
  if (hasDemo) await startAll(['gateway'], { NODE_ENV: 'development', ...env }, ['--demo']);
  else await startAll(['gateway'], env);
  storeRunningSplit(env);
  const { backends, gateways } = running;
  console.log(
    `\n  Cleave in ${backends.length + gateways.length} processes: ${gateways.map(({ url }) => url).join(' ')}\n`,
  );
}

async function stopAll(processes: readonly RunningProcess[]): Promise<void> {
  await Promise.all(processes.map((each) => each.stop()));
}

const starting = startSplit();
try {
  await Promise.race([starting, interrupted]);
  await interrupted;
} finally {
  stopping.abort();
  await Promise.race([Promise.allSettled([starting]), pause(abandonAfterMs, undefined, { ref: false })]);
  await stopAll(running.gateways);
  await stopAll(running.backends);
  await services?.stop();
}
process.exit();
