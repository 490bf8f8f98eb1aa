import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess, type RunningProcess } from './start-process.js';
import { embeddedGround, sharedGround } from '../fixtures/test-environment.js';

/** Which apps run, as how many processes, and over what. */
export interface TopologyShape {
  /** The first one serves the API. */
  readonly apps: readonly [string, ...string[]];
  /** Processes per app. Default 1. */
  readonly replicas?: number;
  /** Everything in one process, on a database inside it. Otherwise PostgreSQL and Redis. */
  readonly embedded?: boolean;
  /** Where single apps were built. Default: here. */
  readonly builds?: Readonly<Record<string, string>>;
  /** Environment of single apps. */
  readonly env?: Readonly<Record<string, NodeJS.ProcessEnv>>;
}

export interface RunningTopology {
  readonly name: string;
  /** Where the API is served: one address per replica. */
  readonly urls: readonly string[];
  readonly processes: readonly RunningProcess[];
  /** Undefined where the database is embedded: nobody else can open it. */
  readonly databaseUrl: string | undefined;
  /** Drains the process called `name` and starts its successor at the same address. Answers its exit code. */
  restart(name: string): Promise<number | null>;
  /** Drains every process, and drops what was made for them. */
  stop(): Promise<void>;
}

/**
 * Starts a topology as processes of the operating system, on a database and a Redis prefix of its own.
 * `prepare` may fill the database first; it gets the environment the processes will have, and may change it.
 */
export async function startTopology(
  name: string,
  shape: TopologyShape,
  prepare: (env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<RunningTopology> {
  const ground = shape.embedded ? embeddedGround() : await sharedGround();
  const shared = { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'warn', ...ground.env };
  await prepare(shared);
  const replicas = Array.from({ length: shape.replicas ?? 1 }, (_, index) => index + 1);
  const wanted = shape.apps.flatMap((app) =>
    replicas.map((replica) => ({
      name: `${app}-${replica}`,
      entry: join(shape.builds?.[app] ?? '', `dist/apps/${app}/src/main.js`),
      env: { ...shared, ...shape.env?.[app] },
      onLine: logFile(name, `${app}-${replica}`),
    })),
  );
  const processes = await allOrNone(wanted.map(startProcess));
  return {
    name,
    processes,
    urls: processes.slice(0, replicas.length).map(({ url }) => url),
    databaseUrl: ground.databaseUrl,
    restart: async (restarted) => {
      const at = wanted.findIndex((each) => each.name === restarted);
      const { url } = processes[at]!;
      const code = await processes[at]!.stop();
      const options = wanted[at]!;
      processes[at] = await startProcess({ ...options, env: { ...options.env, PORT: new URL(url).port } });
      return code;
    },
    stop: async () => {
      await stopAll(processes);
      await ground.clear();
    },
  };
}

async function allOrNone(starting: readonly Promise<RunningProcess>[]): Promise<RunningProcess[]> {
  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (!failure) return started;
  await stopAll(started);
  throw failure.reason;
}

async function stopAll(processes: readonly RunningProcess[]): Promise<void> {
  await Promise.all(processes.map((running) => running.stop()));
}

/** What a process writes is kept where one can read it after a failed run. */
function logFile(topology: string, name: string): (line: string) => void {
  const folder = join('.cleave', 'test', topology);
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, `${name}.log`));
  return (line) => void file.write(`${line}\n`);
}
