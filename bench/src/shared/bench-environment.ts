import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contexts, dev, root } from './cleave.ts';
import { parentOf } from './cpu-time.ts';
import type { Contender } from './load.ts';
import { startProgram, type Program } from './program.ts';

const run = promisify(execFile);
const appEntry = (app: string): string => fileURLToPath(new URL(`dist/apps/${app}/src/main.js`, root));
const toolEntry = (name: string): string => fileURLToPath(new URL(`dist/apps/tools/src/${name}.js`, root));

const keysOf = ({ url }: Contender): NodeJS.ProcessEnv => ({ JWKS_URL: `${url}/.well-known/jwks.json` });

/** Settings without a default in production. */
const secrets = { CURSOR_SECRET: 'only-for-benches-0123456789abcdefghij' };

export const seededUser = { email: 'user1@example.com', password: 'seeded-for-trying-out' };

export interface PlacedContender extends Contender {
  /** Connections for command-line tools. */
  readonly env: NodeJS.ProcessEnv;
}

type DevTools = Awaited<ReturnType<typeof dev>>;
type Server = Awaited<ReturnType<DevTools['startDedicatedPostgres']>>;
type Services = { readonly postgres: Server; readonly redis: Server };

/** Starts the contenders of HTTP benchmarks, each with its own copy of the same seeded database, in servers of their own. */
export class BenchEnvironment {
  readonly #id = `bench_${process.pid}_${Date.now().toString(36)}`; // prefix of database names and Redis keys
  readonly #folder = mkdtempSync(join(tmpdir(), 'cleave-bench-'));
  readonly #programs: Program[] = [];
  readonly #databases: string[] = [];
  readonly #devTools: DevTools;
  readonly #services: Services;
  readonly #databasePid: number;

  private constructor(devTools: DevTools, services: Services, databasePid: number) {
    this.#devTools = devTools;
    this.#services = services;
    this.#databasePid = databasePid;
  }

  static async open(products: number): Promise<BenchEnvironment> {
    const devTools = await dev();
    const services = {
      postgres: await devTools.startDedicatedPostgres('fsync=on', 'max_connections=300'),
      redis: await devTools.startDedicatedRedis(),
    };
    const sql = await devTools.connect(services.postgres.url);
    const [connection] = await sql.query('select pg_backend_pid() as pid');
    const environment = new BenchEnvironment(devTools, services, parentOf(Number(connection!['pid'])));
    await sql.close();
    await environment.#seed(products);
    return environment;
  }

  /** All contexts and the gateway in one process, without Redis. */
  async monolith(args: readonly string[] = [], extraEnv: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const env = { DATABASE_URL: await this.#createDatabase('monolith'), ...extraEnv };
    const program = await this.#startApp('monolith', env, args);
    return this.#contender(program);
  }

  /** One process per context, connected by Redis. */
  async split(args: readonly string[] = [], extraEnv: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const DATABASE_URL = await this.#createDatabase('split');
    const REDIS_PREFIX = `${this.#id}_${this.#databases.length}`;
    const env = { DATABASE_URL, REDIS_URL: this.#services.redis.url, REDIS_PREFIX, ...extraEnv };
    const { contextNames } = await contexts();
    const backends = await Promise.all(contextNames.map((app) => this.#startApp(app, env, args)));
    const gateway = await this.#startApp('gateway', env, args);
    return this.#contender(gateway, ...backends);
  }

  /** The monolith and apps of single contexts, connected by Redis, so that contexts can be placed. */
  async placed(apps: readonly string[]): Promise<PlacedContender> {
    const DATABASE_URL = await this.#createDatabase('placed');
    const REDIS_PREFIX = `${this.#id}_${this.#databases.length}`;
    const env = { DATABASE_URL, REDIS_URL: this.#services.redis.url, REDIS_PREFIX };
    const programs = await Promise.all(['monolith', ...apps].map((app) => this.#startApp(app, env, [])));
    return { ...this.#contender(...(programs as [Program])), env };
  }

  /** The hand-written baseline. `issuer` publishes the keys for token verification. */
  async handWritten(issuer: Contender): Promise<Contender> {
    const entry = fileURLToPath(new URL('../hand-written/server.ts', import.meta.url));
    const DATABASE_URL = await this.#createDatabase('hand');
    const env = { DATABASE_URL, ...keysOf(issuer) };
    const program = await this.#startProgram('hand-written', entry, env, '/health');
    return this.#contender(program);
  }

  /** The same endpoints with Moleculer, in one process. `issuer` publishes the keys for token verification. */
  async moleculer(issuer: Contender): Promise<Contender> {
    const DATABASE_URL = await this.#createDatabase('moleculer');
    return this.#contender(await this.#startMoleculer('moleculer', { DATABASE_URL, ...keysOf(issuer) }));
  }

  /** The same endpoints with Moleculer, with one process per service, connected by Redis. */
  async moleculerSplit(issuer: Contender): Promise<Contender> {
    const env = {
      DATABASE_URL: await this.#createDatabase('moleculer'),
      REDIS_URL: this.#services.redis.url,
      REDIS_PREFIX: `${this.#id}_${this.#databases.length}`,
      ...keysOf(issuer),
    };
    const start = (SERVICES: string): Promise<Program> =>
      this.#startMoleculer(`moleculer-${SERVICES}`, { ...env, SERVICES });
    const services = await Promise.all(['accounts', 'catalogue', 'orders'].map(start));
    return this.#contender(await start('gateway'), ...services);
  }

  /** The Nest and TypeORM baseline. `issuer` publishes the keys for token verification. */
  async nestTypeorm(
    issuer: Contender,
    args: readonly string[] = [],
    extraEnv: NodeJS.ProcessEnv = {},
  ): Promise<Contender> {
    const entry = fileURLToPath(new URL('bench/dist/src/nest-typeorm/main.js', root));
    const DATABASE_URL = await this.#createDatabase('typeorm');
    const env = { DATABASE_URL, ...keysOf(issuer), ...extraEnv };
    const program = await this.#startProgram('nest-typeorm', entry, env, '/health', args);
    return this.#contender(program);
  }

  async stop({ programs }: Contender): Promise<void> {
    await Promise.all(programs.map((program) => program.stop()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    await Promise.all(Object.values(this.#services).map((server) => server.stop()));
    rmSync(this.#folder, { recursive: true });
  }

  #contender(...programs: readonly [Program, ...Program[]]): Contender {
    return { url: programs[0].url, programs, databasePid: this.#databasePid };
  }

  async #seed(products: number): Promise<void> {
    const seeded = this.#newDatabaseName('seeded');
    const DATABASE_URL = await this.#devTools.createDatabase(this.#services.postgres.url, seeded);
    const env = {
      ...process.env,
      ...secrets,
      DATABASE_URL,
      REDIS_URL: undefined,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    };
    await run(process.execPath, [appEntry('monolith'), 'migrate'], { env });
    await run(process.execPath, [toolEntry('seed'), '--products', String(products), '--users', '10'], {
      env,
    });
    const sql = await this.#devTools.connect(DATABASE_URL);
    await sql.query(`update products.stock set on_hand = 100000000`);
    await sql.query('analyze');
    await sql.close();
  }

  /** Copies the seeded database and returns the URL of the copy. */
  async #createDatabase(suffix: string): Promise<string> {
    const name = this.#newDatabaseName(`${suffix}${this.#databases.length}`);
    const admin = await this.#devTools.connect(this.#services.postgres.url);
    await admin.query(`create database ${name} template ${this.#id}_seeded`);
    await admin.close();
    return this.#services.postgres.url.replace(/\/[^/]*$/, `/${name}`);
  }

  #newDatabaseName(suffix: string): string {
    const name = `${this.#id}_${suffix}`;
    this.#databases.push(name);
    return name;
  }

  #startMoleculer(name: string, env: NodeJS.ProcessEnv): Promise<Program> {
    const entry = fileURLToPath(new URL('../moleculer/main.ts', import.meta.url));
    return this.#startProgram(name, entry, env, '/health');
  }

  #startApp(app: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Program> {
    const unlimited = { ...secrets, RATE_LIMIT_PER_MINUTE: '1000000000', REDIS_URL: undefined, ...env };
    return this.#startProgram(app, appEntry(app), unlimited, '/health/ready', args);
  }

  async #startProgram(
    name: string,
    entry: string,
    env: NodeJS.ProcessEnv,
    probe: string,
    args: readonly string[] = [],
  ): Promise<Program> {
    const port = await this.#devTools.freePort();
    const all = { ...process.env, ...env };
    const program = await startProgram({ name, entry, args, env: all, folder: this.#folder, probe, port });
    this.#programs.push(program);
    return program;
  }
}
