import type { INestApplicationContext, Type } from '@nestjs/common';
import type { AnyContract } from '#contracts/definition';
import type { Logger } from 'pino';
import { Configuration, ProcessSettings } from '#kernel/config';
import type { Declarations } from '#kernel/messaging';
import { PROCESS_LOGGER, createProcessLogger, ProcessState } from '#kernel/observability';
import { ExternalRegistries, ExternalRegistriesSettings, Registry, advertisedAddress } from '#registry';
import { Databases } from '#kernel/persistence';
import { assertModeIsChosen } from './assert-mode-is-chosen.js';
import { assertAreHosted, readAppArguments } from './command-line/app-arguments.js';
import { UsageError } from './command-line/usage-error.js';
import { assertBreaksNoRunningProcess } from './assert-breaks-no-running-process.js';
import { startupSummary } from './startup-summary.js';
import { createProcess, type CreatedProcess } from './create-process.js';
import { drainOnSignal } from './drain.js';
import { formatOperatorError } from './format-operator-error.js';
import type { HostedModules } from './process-plan.js';

/** Declares what all modules send and subscribe to, including those in other processes. */
export interface RunOptions extends Declarations {
  /** The contracts of all contexts. */
  readonly contracts: readonly AnyContract[];
  /** Default of `PORT`. */
  readonly port: number;
  /** Further global modules. */
  readonly extensions?: readonly Type[];
  /** Command-line options without a value that only this app has, with their descriptions. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Called before the process listens, when its contexts can be called already. A rejection aborts the startup. */
  readonly beforeListening?: (app: INestApplicationContext) => Promise<void>;
  /** Called when the process is serving. */
  readonly onceListening?: (url: string, app: INestApplicationContext) => void;
}

/** Maximum length of the accept queue. Large, because Node.js accepts few connections at a time under load. */
const backlog = 4_096;

/**
 * Runs one process that hosts the contexts `modules`; all others are remote. With the command-line argument `migrate` it
 * runs the pending migrations of the hosted contexts and exits. Exits with code 1 if it cannot start, and with code 2 if
 * its arguments are not acceptable.
 */
export async function run(name: string, modules: HostedModules, options: RunOptions): Promise<void> {
  try {
    const { contracts, dependencies, subscriptions, extensions, flags = {} } = options;
    const { migrates, contexts } = readAppArguments(name, modules, flags);
    const boot = { contracts, dependencies, subscriptions, extensions, serves: !migrates };
    const created = await createProcess(name, modules, undefined, boot);
    if (migrates) await migrate(created, contexts);
    else await serve(created, options);
  } catch (error) {
    fail(name, error);
  }
}

async function serve(created: CreatedProcess, options: RunOptions): Promise<void> {
  const { app, plan, handlers, remoteDependencies } = created;
  const configuration = app.get(Configuration);
  const { host, mode, port = options.port } = configuration.of(ProcessSettings);
  assertModeIsChosen(plan.name, app.get(Databases).contexts(), configuration);
  const log = app.get<Logger>(PROCESS_LOGGER);
  const state = app.get(ProcessState);
  drainOnSignal(app, log);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'Unhandled promise rejection'));
  await assertBreaksNoRunningProcess(created, log);
  await app.init();
  await app.startAllMicroservices();
  await options.beforeListening?.(app);
  const url = await app.getHttpAdapter().getInstance().listen({ port, host, backlog }); // instead of app.listen(), which also logs the error
  const { advertisedAddress: advertised } = configuration.of(ExternalRegistriesSettings);
  state.markServing(advertisedAddress(url, host, advertised));
  await app.get(Registry).heartbeat();
  app.get(ExternalRegistries).start();
  log.info(startupSummary(plan, remoteDependencies, handlers, mode));
  log.info(`${plan.name} listens on ${url}`);
  options.onceListening?.(url, app);
}

async function migrate({ app, plan }: CreatedProcess, contexts: readonly string[]): Promise<void> {
  const databases = app.get(Databases);
  assertAreHosted(plan.name, contexts, databases.contexts());
  const applied = await databases.migrate(contexts.length > 0 ? [...contexts] : undefined);
  app.get<Logger>(PROCESS_LOGGER).info({ applied }, 'Databases migrated');
  await app.close();
}

function fail(name: string, error: unknown): void {
  const message = formatOperatorError(error);
  if (message) process.stderr.write(`${message}\n`);
  else createProcessLogger(name, new Configuration()).fatal({ err: error }, `${name} cannot start`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
