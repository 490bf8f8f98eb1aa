import type { AnyContract, Client } from '#contracts/definition';
import { MessageRouter, createClient } from '#kernel/messaging';
import { Metrics } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { createProcess } from './create-process.js';
import type { HostedModules } from './process-plan.js';

/** Contexts hosted by a command-line tool and called without HTTP. */
export interface OpenedContexts {
  client<C extends AnyContract>(contract: C): Client<C>;
  /** In the format of Prometheus. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Hosts `modules` in this process on the configured databases and migrates them first. Must be closed, or the process
 * does not exit.
 */
export async function openContexts(name: string, modules: HostedModules): Promise<OpenedContexts> {
  const { app } = await createProcess(name, modules);
  await app.get(Databases).migrate();
  await app.init();
  await app.startAllMicroservices();
  return {
    client: (contract) => createClient(contract, app.get(MessageRouter)),
    metrics: () => app.get(Metrics).read(),
    close: () => app.close(),
  };
}

export interface OpenedDatabases {
  readonly databases: Databases;
  close(): Promise<void>;
}

/** Like `openContexts`, but neither starts nor migrates the contexts: only their databases can be used. */
export async function openDatabases(name: string, modules: HostedModules): Promise<OpenedDatabases> {
  const { app } = await createProcess(name, modules, undefined, { serves: false });
  return { databases: app.get(Databases), close: () => app.close() };
}
