import {
  ConfigError,
  describeProblem,
  loadSettings,
  ProcessSettings,
  validSettingsOf,
  type ConfigProblem,
} from '#kernel/config';
import { MessagingSettings } from '#kernel/messaging';
import { withoutUrl } from '#kernel/persistence';
import { BootError } from './boot-error.js';
import { inventoryOf } from './inventory.js';
import { labelHandlers, type LabelledHandlers } from './label-handlers.js';
import { planProcess, type HostedModules, type ProcessPlan } from './process-plan.js';
import { TopologySettings } from './topology.settings.js';

export interface CheckedBoot {
  readonly plan: ProcessPlan;
  readonly handlers: LabelledHandlers;
  /** Contexts this process calls and does not host. */
  readonly remote: readonly string[];
}

/**
 * Loads the settings, and tells what the process will be before anything of it is made.
 * @throws BootError listing everything that keeps it from starting: settings, names, handlers, missing transports
 */
export async function checkBoot(name: string, modules: HostedModules): Promise<CheckedBoot> {
  const settings = problemsOfSettings();
  const { plan, problems } = planProcess(name, modules, validSettingsOf(TopologySettings).remote);
  const inventories = Object.entries(plan.modules).map(async ([context, module]) => {
    return [context, await inventoryOf(module)] as const;
  });
  const hosted = Object.fromEntries(await Promise.all(inventories));
  const handlers = labelHandlers(hosted);
  const called = new Set(Object.values(hosted).flatMap(({ calls }) => calls));
  const remote = [...called].filter((context) => !(context in hosted)).sort();
  const found = [
    ...settings.map(describeProblem),
    ...problems,
    ...handlers.problems,
    ...(isNamedWrongly(settings, 'DATABASE_URL') ? [] : homeless(Object.keys(plan.modules))),
    ...(mayBeReachable(settings) ? [] : remote.map(unreachable)),
  ];
  if (found.length > 0) throw new BootError(name, found);
  return { plan, handlers, remote };
}

function problemsOfSettings(): readonly ConfigProblem[] {
  try {
    loadSettings();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** What is named wrongly is not missing. */
function isNamedWrongly(settings: readonly ConfigProblem[], name: string): boolean {
  return settings.some(({ variable }) => variable.endsWith(name));
}

/** In production nothing that has to be kept is kept in a folder of its process. */
function homeless(contexts: readonly string[]): string[] {
  if (validSettingsOf(ProcessSettings).mode !== 'production') return [];
  return withoutUrl(contexts).map(
    ({ context, variable }) =>
      `${context} has no PostgreSQL to keep its data in: set DATABASE_URL or ${variable}.`,
  );
}

function mayBeReachable(settings: readonly ConfigProblem[]): boolean {
  const isNamed = validSettingsOf(MessagingSettings).redisUrl !== undefined;
  return isNamed || isNamedWrongly(settings, 'REDIS_URL');
}

function unreachable(context: string): string {
  return `${context} is remote, but there is no transport to reach it: set REDIS_URL.`;
}
