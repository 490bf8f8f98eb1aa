import { setTimeout as sleep } from 'node:timers/promises';
import { connect, TcpProxy, type Sql } from '#dev';
import { runToCompletion } from '../cli/run-to-completion.js';
import { closeTarget, openTarget } from '../verify/open-target.js';
import { verify, violations, type CheckResult } from '../verify/report.js';
import type { DedicatedServers } from './dedicated-servers.js';
import { ProcessGroup } from './process-group.js';
import { admin, createShopFixture, type ShopFixture } from './shop-fixture.js';
import type { ChaosTopology } from './topologies.js';

export interface EnvironmentConfig extends Pick<DedicatedServers, 'postgres' | 'redis'> {
  readonly topology: ChaosTopology;
  readonly databaseUrl: string;
  /** Folder for the log of each process. */
  readonly logFolder: string;
}

/** The running system that an experiment injects faults into. */
export interface ChaosEnvironment extends EnvironmentConfig {
  readonly processes: ProcessGroup;
  /** Proxy between each process and Redis, by process name. */
  readonly redisProxies: ReadonlyMap<string, TcpProxy>;
  readonly shop: ShopFixture;
  /** Environment variables of the processes and of the verification. */
  readonly env: NodeJS.ProcessEnv;
}

export async function startEnvironment(config: EnvironmentConfig): Promise<ChaosEnvironment> {
  const { topology, databaseUrl, redis, logFolder } = config;
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_MAX: '5',
    AUTH_ACCESS_TOKEN_SECONDS: '3600',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const withoutRedis = { ...env, REDIS_URL: undefined };
  await runToCompletion('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], withoutRedis);
  const createAdmin = ['dist/apps/tools/src/admin-create.js', '--email', admin.email, '--password-stdin'];
  await runToCompletion('admin', createAdmin, withoutRedis, admin.password);
  const processes = new ProcessGroup(logFolder);
  const redisProxies = new Map<string, TcpProxy>();
  const envOf = async (name: string): Promise<NodeJS.ProcessEnv> => {
    const own = { ...env, MIGRATE_ON_START: 'false' };
    if (!redis) return own;
    const proxy = await new TcpProxy(new URL(redis.url)).open();
    redisProxies.set(name, proxy);
    return { ...own, REDIS_URL: proxy.url };
  };
  for (const app of topology.apps) await processes.add(app, topology.replicas, envOf);
  await processes.startAll();
  const urls = processes.urls(topology.apps[0]);
  let requests = 0;
  const shop = await createShopFixture(() => urls[requests++ % urls.length]!);
  return { ...config, processes, redisProxies, shop, env };
}

/** Repeats the verification until it finds no violation or `deadline` (epoch milliseconds) has passed. */
export async function waitUntilConsistent(
  { env }: ChaosEnvironment,
  deadline: number,
): Promise<CheckResult[]> {
  const target = await openTarget(env, 0);
  try {
    for (;;) {
      const results = await verify(target);
      if (violations(results).length === 0 || Date.now() > deadline) return results;
      await sleep(1_000);
    }
  } finally {
    await closeTarget(target);
  }
}

/** Runs a query on a read-only connection. */
export async function queryDatabase<T>(
  { databaseUrl }: ChaosEnvironment,
  query: (sql: Sql) => Promise<T>,
): Promise<T> {
  const sql = await connect(databaseUrl, { readOnly: true });
  try {
    return await query(sql);
  } finally {
    await sql.close();
  }
}
