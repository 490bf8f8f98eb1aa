import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { local, root } from './cleave.ts';
import type { Contender } from './load.ts';
import { startProgram, type Program } from './program.ts';
import { RedisUse } from './redis-use.ts';

const run = promisify(execFile);
const main = (app: string): string => fileURLToPath(new URL(`dist/apps/${app}/src/main.js`, root));
const tool = (name: string): string => fileURLToPath(new URL(`dist/apps/tools/src/${name}.js`, root));

/** What production insists on. */
const secrets = { CURSOR_SECRET: 'only-for-benches-0123456789abcdefghij' };

export const user = { email: 'user1@example.com', password: 'seeded-for-trying-out' };

type Kernel = Awaited<ReturnType<typeof local>>;
type Services = Awaited<ReturnType<Kernel['findServices']>>;

/** The contenders of an HTTP bench, each with a database of its own that holds the same shop. */
export class Stage {
  readonly #id = `bench_${process.pid}_${Date.now().toString(36)}`; // starts every name and key
  readonly #folder = mkdtempSync(join(tmpdir(), 'cleave-bench-'));
  readonly #programs: Program[] = [];
  readonly #databases: string[] = [];
  readonly #kernel: Kernel;
  readonly #services: Services;

  private constructor(kernel: Kernel, services: Services) {
    this.#kernel = kernel;
    this.#services = services;
  }

  static async open(products: number): Promise<Stage> {
    const kernel = await local();
    const stage = new Stage(kernel, await kernel.findServices());
    await stage.#seed(products);
    return stage;
  }

  /** Gateway, auth, products and orders in one process; nothing over Redis. */
  async monolith(args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const env = { DATABASE_URL: await this.#database('monolith'), ...more };
    const program = await this.#app('monolith', env, args);
    return { url: program.url, programs: [program] };
  }

  /** The same, a process each, over Redis. */
  async split(args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<Contender> {
    const DATABASE_URL = await this.#database('split');
    const REDIS_PREFIX = `${this.#id}_${this.#databases.length}`;
    const env = { DATABASE_URL, REDIS_URL: this.#services.redis.url, REDIS_PREFIX, ...more };
    const apps = ['auth', 'products', 'orders'].map((app) => this.#app(app, env, args));
    const behind = await Promise.all(apps);
    const gateway = await this.#app('gateway', env, args);
    return { url: gateway.url, programs: [gateway, ...behind] };
  }

  /** `issuer` publishes the keys that tokens are verified with. */
  async handWritten(issuer: Contender): Promise<Contender> {
    const entry = fileURLToPath(new URL('../hand-written/server.ts', import.meta.url));
    const DATABASE_URL = await this.#database('hand');
    const env = { DATABASE_URL, JWKS_URL: `${issuer.url}/.well-known/jwks.json` };
    const program = await this.#start('hand-written', entry, env, '/health');
    return { url: program.url, programs: [program] };
  }

  /** The same from the same rows by Nest and TypeORM. */
  async nestTypeorm(
    issuer: Contender,
    args: readonly string[] = [],
    more: NodeJS.ProcessEnv = {},
  ): Promise<Contender> {
    const entry = fileURLToPath(new URL('bench/dist/src/nest-typeorm/main.js', root));
    const DATABASE_URL = await this.#database('typeorm');
    const env = { DATABASE_URL, JWKS_URL: `${issuer.url}/.well-known/jwks.json`, ...more };
    const program = await this.#start('nest-typeorm', entry, env, '/health', args);
    return { url: program.url, programs: [program] };
  }

  async stop({ programs }: Contender): Promise<void> {
    await Promise.all(programs.map((program) => program.stop()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    const redis = await RedisUse.open(this.#services.redis.url);
    await redis.forget(this.#id);
    await redis.close();
    for (const name of this.#databases) await this.#kernel.dropDatabase(this.#services.postgres.url, name);
    await this.#services.stop();
    rmSync(this.#folder, { recursive: true });
  }

  async #seed(products: number): Promise<void> {
    const seeded = this.#named('seeded');
    const DATABASE_URL = await this.#kernel.createDatabase(this.#services.postgres.url, seeded);
    const env = {
      ...process.env,
      ...secrets,
      DATABASE_URL,
      REDIS_URL: undefined,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    };
    await run(process.execPath, [main('monolith'), 'migrate'], { env });
    await run(process.execPath, [tool('seed'), '--products', String(products), '--users', '10'], { env });
    const sql = await this.#kernel.connect(DATABASE_URL);
    await sql.query(`update products.stock set on_hand = 100000000`);
    await sql.query('analyze');
    await sql.close();
  }

  /** A copy of what was seeded. */
  async #database(of: string): Promise<string> {
    const name = this.#named(`${of}${this.#databases.length}`);
    const admin = await this.#kernel.connect(this.#services.postgres.url);
    await admin.query(`create database ${name} template ${this.#id}_seeded`);
    await admin.close();
    return this.#services.postgres.url.replace(/\/[^/]*$/, `/${name}`);
  }

  #named(of: string): string {
    const name = `${this.#id}_${of}`;
    this.#databases.push(name);
    return name;
  }

  #app(app: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Program> {
    const unlimited = { ...secrets, RATE_LIMIT_PER_MINUTE: '1000000000', REDIS_URL: undefined, ...env };
    return this.#start(app, main(app), unlimited, '/health/ready', args);
  }

  async #start(
    name: string,
    entry: string,
    env: NodeJS.ProcessEnv,
    probe: string,
    args: readonly string[] = [],
  ): Promise<Program> {
    const port = await this.#kernel.freePort();
    const all = { ...process.env, ...env };
    const program = await startProgram({ name, entry, args, env: all, folder: this.#folder, probe, port });
    this.#programs.push(program);
    return program;
  }
}
