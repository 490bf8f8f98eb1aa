import { connect, type Sql } from '#dev';
import { setTimeout as pause } from 'node:timers/promises';
import { runToEnd } from '../run-to-end.js';
import { closeGround, openGround } from '../verify/open-ground.js';
import { verify, violations, type Checked } from '../verify/report.js';
import { Fleet } from './fleet.js';
import { TcpProxy } from '#dev';
import type { OwnServers } from './own-servers.js';
import { admin, openShop, type Shop } from './shop.js';
import type { ChaosTopology } from './topologies.js';

export interface Setting extends Pick<OwnServers, 'postgres' | 'redis'> {
  readonly topology: ChaosTopology;
  readonly databaseUrl: string;
  /** The folder where each process's log goes. */
  readonly logs: string;
}

/** A running shop that may be broken. */
export interface Stage extends Setting {
  readonly fleet: Fleet;
  /** From each process to Redis, by its name. */
  readonly gates: ReadonlyMap<string, TcpProxy>;
  readonly shop: Shop;
  /** Of its processes, and of whoever looks into what they leave. */
  readonly env: NodeJS.ProcessEnv;
}

export async function openStage(setting: Setting): Promise<Stage> {
  const { topology, databaseUrl, redis, logs } = setting;
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_MAX: '5',
    AUTH_ACCESS_TOKEN_SECONDS: '3600',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const alone = { ...env, REDIS_URL: undefined };
  await runToEnd('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], alone);
  const create = ['--email', admin.email, '--password', admin.password];
  await runToEnd('admin', ['dist/apps/tools/src/admin-create.js', ...create], alone);
  const fleet = new Fleet(logs);
  const gates = new Map<string, TcpProxy>();
  const envOf = async (name: string): Promise<NodeJS.ProcessEnv> => {
    const own = { ...env, MIGRATE_ON_START: 'false' };
    if (!redis) return own;
    const gate = await new TcpProxy(new URL(redis.url)).open();
    gates.set(name, gate);
    return { ...own, REDIS_URL: gate.url };
  };
  for (const app of topology.apps) await fleet.add(app, topology.replicas, envOf);
  await fleet.ready();
  const urls = fleet.urls(topology.apps[0]);
  let turn = 0;
  const shop = await openShop(() => urls[turn++ % urls.length]!);
  return { ...setting, fleet, gates, shop, env };
}

/** Looks until nothing is wrong, or the time for it is over. `deadline` in epoch milliseconds. */
export async function quiet({ env }: Stage, deadline: number): Promise<Checked[]> {
  const ground = await openGround(env, 0);
  try {
    for (;;) {
      const checked = await verify(ground);
      if (violations(checked).length === 0 || Date.now() > deadline) return checked;
      await pause(1_000);
    }
  } finally {
    await closeGround(ground);
  }
}

/** Looks into the databases, and changes nothing. */
export async function lookInto<T>({ databaseUrl }: Stage, look: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = await connect(databaseUrl, { readOnly: true });
  try {
    return await look(sql);
  } finally {
    await sql.close();
  }
}
