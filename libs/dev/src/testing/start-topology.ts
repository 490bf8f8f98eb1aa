import { createWriteStream, mkdirSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startProcess, type ProcessOptions, type RunningProcess } from '../processes/start-process.js';
import { embeddedEnvironment, isolatedEnvironment } from './test-environment.js';

/** The apps of a topology, their replicas, and their storage. */
export interface TopologyShape {
  /** The first app serves the API. */
  readonly apps: readonly [string, ...string[]];
  /** Processes of every app, or by app. Default 1. */
  readonly replicas?: number | Readonly<Record<string, number>>;
  /** Runs everything in one process with an embedded database, instead of PostgreSQL and Redis. */
  readonly embedded?: boolean;
  /** Database that the one of the topology is a copy of. Default: an empty one. */
  readonly template?: string | undefined;
  /** Build folders of individual apps. Default: the working folder. */
  readonly builds?: Readonly<Record<string, string>>;
  /** Starts the process of an app. Default: a child process that runs its build. */
  readonly spawn?: (app: string, env: NodeJS.ProcessEnv) => ChildProcess;
  /** Additional environment of individual apps. */
  readonly env?: Readonly<Record<string, NodeJS.ProcessEnv>>;
}

export interface RunningTopology {
  readonly name: string;
  /** URLs of the API, one per replica. */
  readonly urls: readonly string[];
  readonly processes: readonly RunningProcess[];
  /** Undefined for an embedded database, which other processes cannot open. */
  readonly databaseUrl: string | undefined;
  /** Drains the process `name` and starts a new one on the same port. Resolves with the exit code of the old process. */
  restart(name: string): Promise<number | null>;
  /** Drains all processes and removes their database. */
  stop(): Promise<void>;
}

/**
 * Starts a topology as child processes with a new database and Redis prefix. `prepare` runs first, to fill the database;
 * it receives the environment of the processes and may modify it. If an app cannot start, rejects with its output after all are
 * stopped and the storage is removed.
 */
export async function startTopology(
  name: string,
  shape: TopologyShape,
  prepare: (env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<RunningTopology> {
  const environment = shape.embedded ? embeddedEnvironment() : await isolatedEnvironment(shape.template);
  const { PATH, TEST_NODE_OPTIONS: nodeOptions } = process.env;
  const shared: NodeJS.ProcessEnv = {
    PATH,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    ...(nodeOptions && { NODE_OPTIONS: nodeOptions }),
    ...environment.env,
  };
  await prepare(shared);
  const processOptions = shape.apps.flatMap((app) =>
    replicasOf(app, shape).map((replica) => ({
      name: `${app}-${replica}`,
      entry: join(shape.builds?.[app] ?? '', `dist/apps/${app}/src/main.js`),
      env: { ...shared, ...shape.env?.[app] },
      onLine: logFile(name, `${app}-${replica}`),
      ...(shape.spawn && { spawn: (env: NodeJS.ProcessEnv) => shape.spawn!(app, env) }),
    })),
  );
  const processes = await startAll(processOptions).catch(async (error: unknown) => {
    await environment.cleanUp();
    throw error;
  });
  return {
    name,
    processes,
    urls: processes.slice(0, replicasOf(shape.apps[0], shape).length).map(({ url }) => url),
    databaseUrl: environment.databaseUrl,
    restart: async (restarted) => {
      const index = processOptions.findIndex((each) => each.name === restarted);
      const { url } = processes[index]!;
      const code = await processes[index]!.stop();
      const options = processOptions[index]!;
      processes[index] = await startProcess({ ...options, env: { ...options.env, PORT: new URL(url).port } });
      return code;
    },
    stop: async () => {
      await stopAll(processes);
      await environment.cleanUp();
    },
  };
}

/** Their numbers, from 1. */
function replicasOf(app: string, { replicas = 1 }: TopologyShape): number[] {
  const count = typeof replicas === 'number' ? replicas : (replicas[app] ?? 1);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Resolves when all are ready. If one fails, stops the others and rejects with the error of the first that failed. */
async function startAll(options: readonly ProcessOptions[]): Promise<RunningProcess[]> {
  const failed = new AbortController();
  const { signal } = failed;
  const outcomes = await Promise.allSettled(
    options.map((each) =>
      startProcess({ ...each, signal }).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  if (!signal.aborted) return started;
  await stopAll(started);
  throw signal.reason;
}

async function stopAll(processes: readonly RunningProcess[]): Promise<void> {
  await Promise.all(processes.map((running) => running.stop()));
}

/** Writes the output of a process to `.cleave/test`, for the analysis of a failed run. */
function logFile(topology: string, name: string): (line: string) => void {
  const folder = join('.cleave', 'test', topology);
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, `${name}.log`));
  return (line) => void file.write(`${line}\n`);
}
