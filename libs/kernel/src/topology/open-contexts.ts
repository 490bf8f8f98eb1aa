import type { AnyContract, Client } from '#contracts/definition';
import { MessageRouter, createClient } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { createProcess } from './create-process.js';
import type { HostedModules } from './process-plan.js';

/** Contexts that a command-line tool talks to without HTTP. */
export interface OpenedContexts {
  client<C extends AnyContract>(contract: C): Client<C>;
  close(): Promise<void>;
}

/**
 * Hosts `modules` in this process against the configured databases, migrated first. Close it, or the process
 * does not end.
 */
export async function openContexts(name: string, modules: HostedModules): Promise<OpenedContexts> {
  const { app } = await createProcess(name, modules);
  await app.get(Databases).migrate();
  await app.init();
  await app.startAllMicroservices();
  return {
    client: (contract) => createClient(contract, app.get(MessageRouter)),
    close: () => app.close(),
  };
}
