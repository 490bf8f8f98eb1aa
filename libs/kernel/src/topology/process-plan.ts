import type { Type } from '@nestjs/common';
import type { HttpOptions } from './http-options.js';

/** A module may say what the HTTP server of its process must be like; asked after the settings were loaded. */
export interface HostedModule extends Type {
  readonly serverOptions?: () => HttpOptions;
}

/** Context name → the module that is its inventory. `gateway` is one of them: the HTTP edge. */
export type HostedModules = Readonly<Record<string, HostedModule>>;

/** What one process hosts. Everything else is remote. */
export interface ProcessPlan {
  readonly name: string;
  readonly modules: HostedModules;
}

export interface Planned {
  readonly plan: ProcessPlan;
  readonly problems: readonly string[];
}

/** Takes the `remote` contexts away from what a main hosts: the environment may only subtract. */
export function planProcess(name: string, modules: HostedModules, remote: string | undefined): Planned {
  const away = new Set(remote?.split(',') ?? []);
  const problems = [...away]
    .filter((context) => !(context in modules))
    .map(
      (context) =>
        `REMOTE names ${context}, which ${name} does not host; it hosts ${Object.keys(modules).join(', ')}.`,
    );
  const kept = Object.entries(modules).filter(([context]) => !away.has(context));
  if (kept.length === 0) problems.push(`REMOTE leaves nothing for ${name} to host.`);
  return { plan: { name, modules: Object.fromEntries(kept) }, problems };
}
