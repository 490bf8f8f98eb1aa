import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contexts, dev, root } from './cleave.ts';
import type { Contender } from './load.ts';
import { startProgram, type Program } from './program.ts';
import { RedisMonitor } from './redis-monitor.ts';

const run = promisify(execFile);
const appEntry = (app: string): string => fileURLToPath(new URL(`dist/apps/${app}/src/main.js`, root));
const toolEntry = (name: string): string => fileURLToPath(new URL(`dist/apps/tools/src/${name}.js`, root));

/** Settings without a default in production. */
const secrets = { CURSOR_SECRET: 'only-for-benches-0123456789abcdefghij' };

export const seededUser = { email: 'user1@example.com', password: 'seeded-for-trying-out' };

export interface PlacedContender extends Contender {
  /** Connections for command-line tools. */
  readonly env: NodeJS.ProcessEnv;
}

type DevTools = Awaited<ReturnType<typeof dev>>;
type Services = Awaited<ReturnType<DevTools['findServices']>>;

/** Starts the contenders of HTTP benchmarks, each with its own copy of the same seeded database. */
export class BenchEnvironment {
  readonly #id = `bench_${process.pid}_${Date.now().toString(36)}`; // prefix of database names and Redis keys
  readonly #folder = mkdtempSync(join(tmpdir(), 'cleave-bench-'));
  readonly #programs: Program[] = [];
  readonly #databases: string[] = [];
  readonly #devTools: DevTools;
  readonly #services: Services;

  private constructor(devTools: DevTools, services: Services) {
    this.#devTools = devTools;
    this.#services = services;
  }

  static async open(products: number): Promise<BenchEnvironment> {
    const devTools = await dev();
    const environment = new BenchEnvironment(devTools, await devTools.findServices());
    await environment.#seed(products);
    return environment;
  }

  /** All contexts and the gateway in one process, without Redis. */
  async monolith(args: readonly string[] = [], extraEnv: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const env = { DATABASE_URL: await this.#createDatabase('monolith'), ...extraEnv };
    const program = await this.#startApp('monolith', env, args);
    return { url: program.url, programs: [program] };
  }

  /** One process per context, connected by Redis. */
  async split(args: readonly string[] = [], extraEnv: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const DATABASE_URL = await this.#createDatabase('split');
    const REDIS_PREFIX = `${this.#id}_${this.#databases.length}`;
    const env = { DATABASE_URL, REDIS_URL: this.#services.redis.url, REDIS_PREFIX, ...extraEnv };
    const { contextNames } = await contexts();
    const backends = await Promise.all(contextNames.map((app) => this.#startApp(app, env, args)));
    const gateway = await this.#startApp('gateway', env, args);
    return { url: gateway.url, programs: [gateway, ...backends] };
  }

  /** The monolith and apps of single contexts, connected by Redis, so that contexts can be placed. */
  async placed(apps: readonly string[]): Promise<PlacedContender> {
    const DATABASE_URL = await this.#createDatabase('placed');
    const REDIS_PREFIX = `${this.#id}_${this.#databases.length}`;
    const env = { DATABASE_URL, REDIS_URL: this.#services.redis.url, REDIS_PREFIX };
    const programs = await Promise.all(['monolith', ...apps].map((app) => this.#startApp(app, env)));
    return { url: programs[0]!.url, programs, env };
  }

  /** The hand-written baseline. `issuer` publishes the keys for token verification. */
  async handWritten(issuer: Contender): Promise<Contender> {
    const entry = fileURLToPath(new URL('../hand-written/server.ts', import.meta.url));
    const DATABASE_URL = await this.#createDatabase('hand');
    const env = { DATABASE_URL, JWKS_URL: `${issuer.url}/.well-known/jwks.json` };
    const program = await this.#startProgram('hand-written', entry, env, '/health');
    return { url: program.url, programs: [program] };
  }

  /** The Nest and TypeORM baseline. `issuer` publishes the keys for token verification. */
  async nestTypeorm(
    issuer: Contender,
    args: readonly string[] = [],
    extraEnv: NodeJS.ProcessEnv = {},
  ): Promise<Contender> {
    const entry = fileURLToPath(new URL('bench/dist/src/nest-typeorm/main.js', root));
    const DATABASE_URL = await this.#createDatabase('typeorm');
    const env = { DATABASE_URL, JWKS_URL: `${issuer.url}/.well-known/jwks.json`, ...extraEnv };
    const program = await this.#startProgram('nest-typeorm', entry, env, '/health', args);
    return { url: program.url, programs: [program] };
  }

  async stop({ programs }: Contender): Promise<void> {
    await Promise.all(programs.map((program) => program.stop()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    const redis = await RedisMonitor.open(this.#services.redis.url);
    await redis.deleteKeys(this.#id);
    await redis.close();
    for (const name of this.#databases) await this.#devTools.dropDatabase(this.#services.postgres.url, name);
    await this.#services.stop();
    rmSync(this.#folder, { recursive: true });
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
