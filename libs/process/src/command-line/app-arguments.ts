import type { HostedModules } from '../process-plan.js';
import { readCommandLine } from './command-line.js';
import type { CommandLine } from './declaration.js';
import { UsageError } from './usage-error.js';

interface AppArguments {
  /** Whether to run the pending migrations instead of serving. */
  readonly migrates: boolean;
  /** The contexts to migrate; none means all. */
  readonly contexts: readonly string[];
}

const environment = {
  NODE_ENV: 'development (default), test or production.',
  DATABASE_URL: 'PostgreSQL. Without it, the embedded database in DATA_DIR.',
};

/** As it is typed: `node dist/apps/orders/src/main.js`. */
const commandOf = (name: string): string => `node dist/apps/${name}/src/main.js`;

/**
 * Reads the arguments of an app: none, or `migrate` with contexts. `flags`: options without a value that only this app has,
 * with their descriptions. @throws UsageError
 */
export function readAppArguments(
  name: string,
  modules: HostedModules,
  flags: Readonly<Record<string, string>>,
): AppArguments {
  const [command, ...args] = process.argv.slice(2);
  if (command === 'migrate')
    return { migrates: true, contexts: readCommandLine(migrateCommand(name), args).positionals };
  readCommandLine(serveCommand(name, Object.keys(modules), flags));
  return { migrates: false, contexts: [] };
}

function serveCommand(name: string, hosted: readonly string[], flags: Record<string, string>) {
  const options = Object.entries(flags).map(
    ([flag, description]) => [flag, { type: 'boolean', description }] as const,
  );
  return {
    command: commandOf(name),
    purpose: `Runs the app ${name}, which hosts ${hosted.join(', ')}.`,
    forms: [
      Object.keys(flags)
        .map((flag) => `[--${flag}]`)
        .join(' '),
      'migrate [<context> …]',
    ],
    options: Object.fromEntries(options),
    environment: {
      PORT: 'TCP port of HTTP.',
      ...environment,
      REDIS_URL: 'Redis, which connects the processes. Required if one of the called contexts is remote.',
      REMOTE: 'Comma-separated contexts that run in other processes.',
    },
    example: 'migrate',
  } satisfies CommandLine;
}

function migrateCommand(name: string) {
  return {
    command: `${commandOf(name)} migrate`,
    purpose: `Runs the pending database migrations of the contexts that ${name} hosts, and exits.`,
    forms: ['[<context> …]'],
    positionals: { '<context>': 'Migrates only this context. Default: all hosted ones.' },
    options: {},
    environment,
    example: '',
  } satisfies CommandLine;
}

/** @throws UsageError if one of `contexts` is not among `hosted` */
export function assertAreHosted(name: string, contexts: readonly string[], hosted: readonly string[]): void {
  const unknown = contexts.filter((context) => !hosted.includes(context));
  if (unknown.length > 0)
    throw new UsageError(
      migrateCommand(name).command,
      `Not a hosted context with a database: ${unknown.join(', ')}.`,
    );
}
