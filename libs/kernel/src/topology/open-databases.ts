import { Databases } from '#kernel/persistence';
import { createProcess } from './create-process.js';
import type { HostedModules } from './process-plan.js';

export interface OpenedDatabases {
  readonly databases: Databases;
  close(): Promise<void>;
}

/** Opens the databases of `modules` for a command-line tool without starting the contexts. Must be closed, or the process does not exit. */
export async function openDatabases(name: string, modules: HostedModules): Promise<OpenedDatabases> {
  const { app } = await createProcess(name, modules);
  return { databases: app.get(Databases), close: () => app.close() };
}
