import { createHash } from 'node:crypto';
import { Inject, Injectable, Optional, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration, declaredSettings, variablesOf } from '#kernel/config';
import { RedisTransport } from '#redis';
import { Databases, contextsWithoutDatabaseUrl } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import type { DatabaseReport } from '../model/process-report.js';
import { Placements } from './placements.js';

const intervalMs = 5_000;
/** While no other app hosts a context of the process. */
const unsharedIntervalMs = 60_000;

/** Settings of the process and its connections. */
const settingsThatMayDiffer = new Set([
  'calls',
  'gateway',
  'messaging',
  'observability',
  'persistence',
  'process',
  'topology',
  'traffic',
]);

const identityQuery = `select extract(epoch from pg_postmaster_start_time())::text as server,
  (select oid from pg_database where datname = current_database())::text as database,
  coalesce(to_regnamespace(?)::oid::text, '') as schema,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as "maxConnections"`;

interface Identity {
  readonly server: string;
  readonly database: string;
  readonly schema: string;
  readonly maxConnections: number;
}

/** Reports the databases and settings of this process, so that a change of placement can check them. */
@Injectable()
export class ConfigurationReporter implements OnApplicationBootstrap {
  private readonly settings: Readonly<Record<string, string>>;
  /** Time of the last report to which all databases responded. */
  private reportedAt = -Infinity;

  constructor(
    private readonly placements: Placements,
    private readonly databases: Databases,
    private readonly configuration: Configuration,
    @Optional() @Inject(RedisTransport) private readonly redis: RedisTransport | null = null,
  ) {
    this.settings = settingHashes(configuration);
  }

  /** Does not delay the start. */
  onApplicationBootstrap(): void {
    void this.report();
  }

  /** A database that does not respond is left out. Without Redis, nothing is reported. */
  @PeriodicJob(() => ({ intervalMs }))
  async report(): Promise<void> {
    const { databases, configuration, placements, settings } = this;
    const contexts = databases.contexts();
    const isShared = contexts.some((context) => placements.isShared(context));
    if (!this.redis || (!isShared && performance.now() - this.reportedAt < unsharedIntervalMs)) return;
    const embedded = new Set(
      contextsWithoutDatabaseUrl(contexts, configuration).map(({ context }) => context),
    );
    const reports = contexts
      .filter((context) => !embedded.has(context))
      .map(async (context) => [context, await this.describeDatabase(context)] as const);
    const settled = await Promise.allSettled(reports);
    const responding = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    if (responding.length === settled.length) this.reportedAt = performance.now();
    placements.reportConfiguration({
      databases: Object.fromEntries(responding),
      storing: contexts,
      poolMax: databases.poolMax,
      settings,
    });
  }

  private async describeDatabase(context: string): Promise<DatabaseReport> {
    const em = this.databases.entityManager(context).fork();
    const [row] = await em.execute<Identity[]>(identityQuery, [context]);
    const pending = (await this.databases.pending([context]))[context]!.length;
    const { server, database, schema, maxConnections } = row!;
    return { identity: `${server}/${database}/${schema}`, pending, maxConnections };
  }
}

/** Variable → first digits of the hash of its value; `set` or `unset` for a secret. */
function settingHashes(configuration: Configuration): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const { section, settings } of declaredSettings()) {
    if (settingsThatMayDiffer.has(section)) continue;
    const values = configuration.validPropertiesOf(settings) as Record<string, unknown>;
    for (const { name, property, secret } of variablesOf(settings.prototype))
      hashes[name] = secret
        ? configuration.isSet(name)
          ? 'set'
          : 'unset'
        : createHash('sha256')
            .update(JSON.stringify(values[property] ?? null))
            .digest('hex')
            .slice(0, 8);
  }
  return hashes;
}
