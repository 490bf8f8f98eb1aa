import './cli/report-operator-errors.js';
import { parseArgs } from 'node:util';
import { contextNames, splitApps } from '#contracts/contexts';
import {
  announceSplit,
  ensureDatabase,
  findServices,
  freePort,
  interruption,
  startProcess,
  type RunningProcess,
} from '#dev';
import { replicasOf } from './replicas.js';
import { runToCompletion } from './cli/run-to-completion.js';
import { prefixedOutput } from './cli/prefixed-output.js';

const main = (app: string): string => `dist/apps/${app}/src/main.js`;

const { values } = parseArgs({
  options: {
    replicas: { type: 'string', multiple: true, default: [] },
    demo: { type: 'boolean', default: false },
  },
});
const replicas = replicasOf(splitApps, values.replicas);
const interrupted = interruption();

const services = await findServices();
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
if (givenDatabaseUrl === undefined || values.demo) {
  await runToCompletion('migrate', [main('monolith'), 'migrate'], withoutRedis);
  await runToCompletion('demo', ['dist/apps/monolith/src/demo.js'], withoutRedis);
}

const port = Number(process.env['PORT'] ?? 3000);

async function start(app: string, replica: number): Promise<RunningProcess> {
  const name = replicas.get(app) === 1 ? app : `${app}-${replica}`;
  const ownPort = app === 'gateway' ? port + replica - 1 : await freePort();
  const running = await startProcess({
    name,
    entry: main(app),
    env: { ...env, PORT: String(ownPort) },
    onLine: prefixedOutput(name),
  });
  void running.exitCode.then((code) => console.log(`${name} exited with ${code ?? 'a signal'}`));
  return running;
}

function startAll(app: string): Promise<RunningProcess>[] {
  return Array.from({ length: replicas.get(app) ?? 1 }, (_, index) => start(app, index + 1));
}

const stop = async (processes: readonly RunningProcess[]): Promise<void> => {
  await Promise.all(processes.map((running) => running.stop()));
};

try {
  const backends = await Promise.all(contextNames.flatMap(startAll));
  const gateways = await Promise.all(startAll('gateway'));
  announceSplit(env);
  console.log(
    `\n  Cleave in ${backends.length + gateways.length} processes: ${gateways.map(({ url }) => url).join(' ')}\n`,
  );
  await interrupted;
  await stop(gateways);
  await stop(backends);
} finally {
  await services.stop();
}
