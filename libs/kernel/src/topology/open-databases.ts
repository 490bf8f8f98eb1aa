import { Databases } from '#kernel/persistence';
import { createProcess } from './create-process.js';
import type { HostedModules } from './process-plan.js';

export interface OpenedDatabases {
  readonly databases: Databases;
  close(): Promise<void>;
}

/** The databases of what `modules` are, for a command-line tool: nothing runs on them. Close them, or the process does not end. */
export async function openDatabases(name: string, modules: HostedModules): Promise<OpenedDatabases> {
  const { app } = await createProcess(name, modules);
  return { databases: app.get(Databases), close: () => app.close() };
}
