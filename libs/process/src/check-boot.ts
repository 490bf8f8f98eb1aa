import { RedisSettings } from '#redis';
import type { AnyContract } from '#contracts/definition';
import { describeProblem, isProduction, type ConfigProblem, type Configuration } from '#kernel/config';
import { contextOf, MessagingSettings, type Declarations, type PatternsByModule } from '#kernel/messaging';
import { contextsWithoutDatabaseUrl } from '#kernel/persistence';
import { BootError } from './boot-error.js';
import { httpRoutesOf } from './scan/http-routes.js';
import { scanModule, type ModuleScan } from './scan/module-scan.js';
import { assignHandlersToContexts, type AssignedHandlers } from './scan/assign-handlers-to-contexts.js';
import { planProcess, type HostedModules, type ProcessPlan } from './process-plan.js';
import { TopologySettings } from './topology.settings.js';

export interface CheckedBoot {
  readonly plan: ProcessPlan;
  readonly handlers: AssignedHandlers;
  /** Contexts that this process calls but does not host. */
  readonly remoteDependencies: readonly string[];
  /** Hosted contexts, other than the gateway, with HTTP routes. */
  readonly contextsWithHttpRoutes: readonly string[];
}

/**
 * The dependencies and subscriptions that all modules declare (generated). If absent, the hosted modules are not
 * compared with them.
 */
export interface BootOptions extends Partial<Declarations> {
  /** The contracts of all contexts, for the comparison with those of running processes. */
  readonly contracts?: readonly AnyContract[];
  /** False if the process only accesses its databases. */
  readonly serves?: boolean;
}

/**
 * Validates the settings and the composition of the process before any module is instantiated.
 * @throws BootError listing all problems: settings, context names, handlers, modules, missing databases and transports
 */
export async function checkBoot(
  name: string,
  modules: HostedModules,
  configuration: Configuration,
  { dependencies, subscriptions, serves = true }: BootOptions = {},
): Promise<CheckedBoot> {
  const settingProblems = configuration.problems();
  const { plan, problems } = planProcess(
    name,
    modules,
    configuration.validPropertiesOf(TopologySettings).remote,
  );
  const scans = Object.entries(plan.modules).map(async ([context, module]) => {
    return [context, await scanModule(module)] as const;
  });
  const hosted = Object.fromEntries(await Promise.all(scans));
  const handlers = assignHandlersToContexts(hosted); // the transports read the assignment
  const called = Object.values(hosted).flatMap((scan) => scan.dependencies.map(contextOf));
  const remoteDependencies = [...new Set(called)].filter((context) => !(context in hosted)).sort();
  const allProblems = [
    ...settingProblems.map(describeProblem),
    ...problems,
    ...handlers.problems,
    ...unsupportedDeclarations(hosted),
    ...(dependencies && hasRedis(configuration) ? unlistedDependencies(hosted, dependencies) : []),
    ...(subscriptions && hasRedis(configuration) ? unlistedSubscriptions(hosted, subscriptions) : []),
    ...(hasProblemWith('DATABASE_URL', settingProblems)
      ? []
      : missingDatabases(Object.keys(plan.modules), configuration)),
    ...transportsForTests(configuration),
    ...(serves
      ? Object.values(plan.modules).flatMap((each) => each.problemsPreventingStart?.(configuration) ?? [])
      : []),
    ...(hasTransport(settingProblems, configuration) ? [] : remoteDependencies.map(missingTransport)),
  ];
  if (allProblems.length > 0) throw new BootError(name, allProblems);
  const contextsWithHttpRoutes = Object.keys(hosted).filter(
    (context) => context !== 'gateway' && httpRoutesOf(hosted[context]!.controllers).length > 0,
  );
  return { plan, handlers, remoteDependencies, contextsWithHttpRoutes };
}

/**
 * `APP_GUARD` and similar providers of a context would apply to all contexts of the process, and `ClientsModule` would
 * reach none. The gateway may use them.
 */
function unsupportedDeclarations(hosted: Readonly<Record<string, ModuleScan>>): string[] {
  return Object.entries(hosted).flatMap(([context, { problems }]) => (context === 'gateway' ? [] : problems));
}

/** The other processes would reject these requests. */
function unlistedDependencies(
  hosted: Readonly<Record<string, ModuleScan>>,
  listed: PatternsByModule,
): string[] {
  return Object.entries(hosted).flatMap(([module, scan]) =>
    scan.dependencies
      .filter((pattern) => contextOf(pattern) !== module && !listed[module]?.includes(pattern))
      .map(
        (pattern) =>
          `The generated list of dependencies lacks ${pattern} of ${module}: run \`npm run generate\`.`,
      ),
  );
}

/** The publishers would delete these events early while no process of the module runs. */
function unlistedSubscriptions(
  hosted: Readonly<Record<string, ModuleScan>>,
  listed: PatternsByModule,
): string[] {
  return Object.entries(hosted).flatMap(([module, scan]) =>
    assignHandlersToContexts({ [module]: scan })
      .events.filter((pattern) => !listed[module]?.includes(pattern))
      .map(
        (pattern) =>
          `The generated list of subscriptions lacks ${pattern} of ${module}: run \`npm run generate\`.`,
      ),
  );
}

/**
 * Whether a variable such as `DATABASE_URL`, or `ORDERS_DATABASE_URL` of one context, is invalid: it is not reported as
 * missing, too.
 */
function hasProblemWith(suffix: string, problems: readonly ConfigProblem[]): boolean {
  return problems.some(({ variable }) => variable.endsWith(suffix));
}

/** In production, contexts must not store data in the embedded database. */
function missingDatabases(contexts: readonly string[], configuration: Configuration): string[] {
  if (!isProduction(configuration)) return [];
  return contextsWithoutDatabaseUrl(contexts, configuration).map(
    ({ context, variable }) => `${context} has no PostgreSQL database: set DATABASE_URL or ${variable}.`,
  );
}

function transportsForTests(configuration: Configuration): string[] {
  if (
    !isProduction(configuration) ||
    configuration.validPropertiesOf(MessagingSettings).transport !== 'loopback'
  )
    return [];
  return [
    'TRANSPORT is loopback, which delivers events and idempotent requests twice: unset it in production.',
  ];
}

function hasRedis(configuration: Configuration): boolean {
  return configuration.validPropertiesOf(RedisSettings).redisUrl !== undefined;
}

function hasTransport(problems: readonly ConfigProblem[], configuration: Configuration): boolean {
  return hasRedis(configuration) || hasProblemWith('REDIS_URL', problems);
}

function missingTransport(context: string): string {
  return `${context} is remote, but no transport is configured: set REDIS_URL.`;
}
