import './plain-failures.js';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ensureDatabase, findServices, freePort, startProcess, type RunningProcess } from '#dev';
import { replicasOf } from './replicas.js';
import { runToEnd } from './run-to-end.js';
import { streamOf } from './stream-of.js';

const contexts = ['auth', 'products', 'orders'];
const main = (app: string): string => `dist/apps/${app}/src/main.js`;

const { values } = parseArgs({ options: { replicas: { type: 'string', multiple: true, default: [] } } });
const replicas = replicasOf(['gateway', ...contexts], values.replicas);
const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
// One Ctrl-C may arrive more than once, from the terminal and from npm: none of them ends this process.
process.on('SIGINT', () => undefined);

const services = await findServices();
console.log(`PostgreSQL ${services.postgres.origin}\nRedis ${services.redis.origin}`);
const env = {
  NODE_ENV: 'development',
  LOG_FORMAT: 'pretty',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  REDIS_PREFIX: 'cleave-split',
  ...process.env,
  REDIS_URL: services.redis.url,
  DATABASE_URL: process.env['DATABASE_URL'] ?? (await ensureDatabase(services.postgres.url, 'cleave_split')),
};
const alone = { ...env, REDIS_URL: undefined };
await runToEnd('migrate', [main('monolith'), 'migrate'], alone);
await runToEnd('demo', ['dist/apps/monolith/src/demo.js'], alone);

const port = Number(process.env['PORT'] ?? 3000);

async function start(app: string, replica: number): Promise<RunningProcess> {
  const name = replicas.get(app) === 1 ? app : `${app}-${replica}`;
  const ownPort = app === 'gateway' ? port + replica - 1 : await freePort();
  const running = await startProcess({
    name,
    entry: main(app),
    env: { ...env, PORT: String(ownPort) },
    onLine: streamOf(name),
  });
  void running.ended.then((code) => console.log(`${name} ended with ${code ?? 'a signal'}`));
  return running;
}

function startAll(app: string): Promise<RunningProcess>[] {
  return Array.from({ length: replicas.get(app) ?? 1 }, (_, index) => start(app, index + 1));
}

const stop = async (processes: readonly RunningProcess[]): Promise<void> => {
  await Promise.all(processes.map((running) => running.stop()));
};

try {
  const behind = await Promise.all(contexts.flatMap(startAll));
  const gateways = await Promise.all(startAll('gateway'));
  console.log(
    `\n  Cleave in ${behind.length + gateways.length} processes: ${gateways.map(({ url }) => url).join(' ')}\n`,
  );
  await interrupted;
  await stop(gateways);
  await stop(behind);
} finally {
  await services.stop();
}
