import { Logger } from '@nestjs/common';
import type { DirectoryContent } from '#kernel/messaging';
import { RedisConnection } from './connection/redis-connection.js';
import { RedisKeys } from './connection/redis-keys.js';
import { warnAboutEviction } from './connection/warn-about-eviction.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from './connection/redis-streams.options.js';
import { RateLimitedWarnings } from './rate-limited-warnings.js';

const maxJournalLength = 1_000;

type Keys = [string, ...string[]];

/**
 * The records of all running processes, in one Redis hash per module. A process stores its record in the hash of each
 * module that it hosts; with an ACL file, it can write to no other. So it cannot delete or replace the records of another
 * module, and is not believed to host it. A record expires by Redis's clock unless it is renewed. Also stores the
 * placements of contexts.
 */
export class ProcessDirectory {
  private readonly logger = new Logger(ProcessDirectory.name);
  private readonly connection: RedisConnection;
  private readonly redisKeys: RedisKeys;
  private readonly modules: readonly string[];
  private readonly keys: Keys;
  private readonly ownKeys: Keys;
  private readonly placementsKey: string;
  /** What the ACL of Redis denies. */
  private readonly denied = new Set<string>();
  /** Digests of the contracts that this process has stored. */
  private readonly storedContracts = new Set<string>();
  /** About the records of a module. */
  private readonly warnings = new RateLimitedWarnings(this.logger);

  /** `modules`: all whose processes are read. `own`: those that this process hosts. */
  constructor(
    options: RedisConnectionOptions,
    modules: readonly string[],
    private readonly own: readonly string[] = [options.name],
  ) {
    this.connection = new RedisConnection(options, 'directory', new RedisStreamsOptions().commandTimeoutMs);
    const redisKeys = (this.redisKeys = new RedisKeys(options.prefix));
    this.placementsKey = redisKeys.placements();
    this.modules = [...new Set([...own, ...modules])];
    const keysOf = (each: readonly string[]): Keys =>
      each.map((module) => redisKeys.processes(module)) as Keys;
    [this.keys, this.ownKeys] = [keysOf(this.modules), keysOf(own)];
  }

  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  async connect(): Promise<void> {
    await this.connection.open();
    await warnAboutEviction(this.connection.servers);
  }

  /**
   * Replaces the record of `instance`. Returns false, and changes nothing, if readers would leave out the record because
   * it is too long. Rejects when Redis is unavailable.
   */
  async heartbeat(instance: string, record: string, ttlMs: number): Promise<boolean> {
    return (await this.connection.run<number>('heartbeat', this.ownKeys, instance, record, ttlMs)) === 1;
  }

  /**
   * Returns the records that have not expired, and the placements. At most 200 records and 256 KiB per module, so that a
   * module that registers many processes delays no others. Rejects when Redis is unavailable.
   */
  async read(): Promise<DirectoryContent> {
    const [[live, leftOut], placements] = await Promise.all([
      this.connection.run<
        [live: [keyPosition: number, expiresInMs: number, record: string][], leftOut: number[]]
      >('readProcesses', this.keys),
      this.readPlacements(),
    ]);
    this.warnAboutLeftOut(leftOut);
    const pairs = placements.flatMap((context, i) =>
      i % 2 === 0 ? [[context, placements[i + 1]!] as const] : [],
    );
    const processes = [...Map.groupBy(live, ([, , record]) => record)].map(([record, stored]) => ({
      record,
      modules: stored.map(([key]) => this.modules[key - 1]!),
      expiresInMs: stored[0]![1],
    }));
    return { modules: this.modules, processes, placements: new Map(pairs) };
  }

  /**
   * Stores contracts, a JSON text, under their digest and renews their expiry. Another process of the module may have stored
   * anything under this digest, so it is replaced by the first call. Rejects when Redis is unavailable.
   */
  async keepContracts(digest: string, json: string, ttlMs: number): Promise<void> {
    const key = this.redisKeys.contracts(this.own[0]!, digest);
    await this.ifPermitted('publishing contracts', undefined, async () => {
      const redis = this.connection.serverOf(key);
      const isStored = this.storedContracts.has(digest) && (await redis.pexpire(key, ttlMs)) === 1;
      if (!isStored) await redis.set(key, json, 'PX', ttlMs);
      this.storedContracts.add(digest);
    });
  }

  /**
   * Returns the contracts that processes of `module` have published; null if they are missing or longer than 1 MiB.
   * Rejects when Redis is unavailable.
   */
  async readContracts(module: string, digest: string): Promise<string | null> {
    const key = this.redisKeys.contracts(module, digest);
    const read = () => this.connection.run<string | null>('readContracts', [key]);
    return this.ifPermitted('reading contracts', null, read);
  }

  private warnAboutLeftOut(counts: readonly number[]): void {
    for (const [i, count] of counts.entries()) {
      const module = this.modules[i]!;
      const problem = `${count} process records of ${module} are ignored: malformed, too long or too many`;
      if (count > 0) this.warnings.warn(module, problem);
    }
  }

  private readPlacements(): Promise<string[]> {
    const read = () => this.connection.run<string[]>('readPlacements', [this.placementsKey]);
    return this.ifPermitted('reading placements', [], read);
  }

  /** Returns `fallback` if the ACL file was created by a version without these keys: the processes are still listed. */
  private async ifPermitted<T>(what: string, fallback: T, action: () => Promise<T>): Promise<T> {
    if (this.denied.has(what)) return fallback;
    try {
      return await action();
    } catch (error) {
      if (!String(error).includes('NOPERM')) throw error;
      this.logger.error(`Redis denies ${what}: create the ACL file again (npm run redis:acl)`);
      this.denied.add(what);
      return fallback;
    }
  }

  /**
   * Stores a placement, JSON with the number `revision`, if the stored one has the revision `expected`; without
   * `expected`, if that has a lower revision or is missing. Returns false otherwise. Rejects when Redis is unavailable.
   */
  async storePlacement(context: string, json: string, revision: number, expected?: number): Promise<boolean> {
    const keys = [this.placementsKey, `${this.placementsKey}:journal`] as const;
    const args = [context, json, revision, expected ?? '', maxJournalLength];
    return (await this.connection.run<number>('storePlacement', keys, ...args)) === 1;
  }

  /** Deletes the record of `instance`. Rejects when Redis is unavailable. */
  async deregister(instance: string): Promise<void> {
    const server = this.connection.serverOf(this.ownKeys[0]);
    await Promise.all(this.ownKeys.map((key) => server.hdel(key, instance)));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
