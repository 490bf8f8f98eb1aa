import { hostname } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { processLogger } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { Registry } from '#kernel/registry';
import { BootError } from './boot-error.js';
import { bootLine } from './boot-line.js';
import { createProcess, type CreatedProcess } from './create-process.js';
import { drainOnSignal } from './drain.js';
import { plainly } from './plainly.js';
import type { HostedModules } from './process-plan.js';
import { ProcessState } from './process-state.js';

export interface RunOptions {
  /** The port to listen on unless `PORT` says otherwise. */
  readonly port: number;
  /** Called before the process listens; its contexts can be called already. Whatever it rejects with stops the boot. */
  readonly beforeListening?: (app: INestApplicationContext) => Promise<void>;
  /** Called once the process serves. */
  readonly onceListening?: (url: string) => void;
}

/** Connections that may wait to be accepted: while there is much to do, Node.js accepts few at a time. */
const backlog = 4_096;

/**
 * Runs one process: `modules` are the contexts it hosts, everything else is remote. With the argument `migrate`
 * it brings the databases of what it hosts up to date and exits instead. Exits with 1 when it cannot start.
 */
export async function run(name: string, modules: HostedModules, options: RunOptions): Promise<void> {
  const [command, ...contexts] = process.argv.slice(2);
  try {
    const created = await createProcess(name, modules);
    if (command === 'migrate') await migrate(created, contexts);
    else await serve(created, options);
  } catch (error) {
    fail(name, error);
  }
}

async function serve({ app, plan, handlers, remote }: CreatedProcess, options: RunOptions): Promise<void> {
  const { host, port = options.port } = settingsOf(ProcessSettings);
  const log = processLogger(plan.name);
  const state = app.get(ProcessState);
  drainOnSignal(app, log);
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected and nobody listened'),
  );
  await app.init();
  await app.startAllMicroservices();
  await options.beforeListening?.(app);
  const url = await app.getHttpAdapter().getInstance().listen({ port, host, backlog }); // as Nest would, but it logs a failure too
  state.serve(addressOf(url, host));
  await app.get(Registry).announce();
  log.info(bootLine(plan, remote, handlers));
  log.info(`${plan.name} listens on ${url}`);
  options.onceListening?.(url);
}

/** Where others find it, who cannot use the address of all interfaces. */
function addressOf(url: string, host: string): string {
  const address = new URL(url);
  if (host === '0.0.0.0' || host === '::') address.hostname = hostname();
  return address.origin;
}

async function migrate({ app, plan }: CreatedProcess, contexts: readonly string[]): Promise<void> {
  const databases = app.get(Databases);
  const unknown = contexts.filter((context) => !databases.contexts().includes(context));
  if (unknown.length > 0) {
    throw new BootError(
      plan.name,
      unknown.map((context) => `${context} is not a context with a database here.`),
    );
  }
  const applied = await databases.migrate(contexts.length > 0 ? [...contexts] : undefined);
  processLogger(plan.name).info({ applied }, 'the databases are up to date');
  await app.close();
}

function fail(name: string, error: unknown): void {
  const words = plainly(error);
  if (words) process.stderr.write(`${words}\n`);
  else processLogger(name).fatal({ err: error }, `${name} cannot start`);
  process.exit(1);
}
