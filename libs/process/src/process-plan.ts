import type { Type } from '@nestjs/common';
import type { RootModuleStatics } from './http/http-options.js';

/** Context name → root module of the context. Includes `gateway`, the HTTP edge. */
export type HostedModules = Readonly<Record<string, Type & RootModuleStatics>>;

/** The contexts that one process hosts. All others are remote. */
export interface ProcessPlan {
  readonly name: string;
  readonly modules: HostedModules;
}

export interface PlanResult {
  readonly plan: ProcessPlan;
  readonly problems: readonly string[];
}

/**
 * Removes the contexts listed in `remote` (comma-separated) from those that the app hosts. The environment cannot add
 * any.
 */
export function planProcess(name: string, modules: HostedModules, remote: string | undefined): PlanResult {
  const excluded = new Set(remote?.split(',') ?? []);
  const problems = [...excluded]
    .filter((context) => !(context in modules))
    .map(
      (context) =>
        `REMOTE names ${context}, which ${name} does not host; it hosts ${Object.keys(modules).join(', ')}.`,
    );
  const hosted = Object.entries(modules).filter(([context]) => !excluded.has(context));
  if (hosted.length === 0) problems.push(`REMOTE excludes every context that ${name} hosts.`);
  return { plan: { name, modules: Object.fromEntries(hosted) }, problems };
}
