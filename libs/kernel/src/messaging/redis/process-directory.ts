import { Logger } from '@nestjs/common';
import type { RegistryContent } from '../transport/work-placement.js';
import { RedisConnection } from './connection/redis-connection.js';
import { RedisKeys } from './connection/redis-keys.js';
import { warnAboutEviction } from './connection/warn-about-eviction.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from './connection/redis-streams.options.js';

const maxJournalLength = 1_000;

/**
 * The records of all running processes, in one Redis hash per module, so that no process can delete or replace the records of
 * another module. A record expires by Redis's clock unless it is renewed. Also stores the placements of contexts.
 */
export class ProcessDirectory {
  private readonly logger = new Logger(ProcessDirectory.name);
  private readonly connection: RedisConnection;
  private readonly ownKey: string;
  private readonly keys: readonly [string, ...string[]];
  private readonly placementsKey: string;
  private isDenied = false;

  /** `modules`: all whose processes are listed. `own`: the hosted one in whose hash this process registers. */
  constructor(options: RedisConnectionOptions, modules: readonly string[], own = options.name) {
    this.connection = new RedisConnection(options, 'directory', new RedisStreamsOptions().commandTimeoutMs);
    const redisKeys = new RedisKeys(options.prefix);
    this.ownKey = redisKeys.processes(own);
    this.placementsKey = redisKeys.placements();
    this.keys = [
      this.ownKey,
      ...modules.filter((each) => each !== own).map((each) => redisKeys.processes(each)),
    ];
  }

  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  async connect(): Promise<void> {
    await this.connection.open();
    await warnAboutEviction(this.connection.servers);
  }

  /** Replaces the record of `instance`. Rejects when Redis is unavailable. */
  async heartbeat(instance: string, record: string, ttlMs: number): Promise<void> {
    await this.connection.run('heartbeat', [this.ownKey], instance, record, ttlMs);
  }

  /** Returns all records that have not expired. Rejects when Redis is unavailable. */
  async list(): Promise<string[]> {
    return (await this.read()).processes.map(({ record }) => record);
  }

  /** Returns the records that have not expired, and the placements. Rejects when Redis is unavailable. */
  async read(): Promise<RegistryContent> {
    const [live, placements] = await Promise.all([
      this.connection.run<[number, string][]>('readRegistry', this.keys),
      this.readPlacements(),
    ]);
    const pairs = placements.flatMap((context, i) =>
      i % 2 === 0 ? [[context, placements[i + 1]!] as const] : [],
    );
    const processes = live.map(([expiresInMs, record]) => ({ expiresInMs, record }));
    return { processes, placements: new Map(pairs) };
  }

  /** Empty if the ACL file is older than placements, so that the processes are still listed. */
  private async readPlacements(): Promise<string[]> {
    try {
      return await this.connection.run<string[]>('readPlacements', [this.placementsKey]);
    } catch (error) {
      if (!String(error).includes('NOPERM')) throw error;
      if (!this.isDenied)
        this.logger.error('Redis denies reading placements: create the ACL file again (npm run redis:acl)');
      this.isDenied = true;
      return [];
    }
  }

  /**
   * Stores a placement, JSON with the number `revision`, if the stored one has the revision `expected`, or without
   * `expected` if it has a lower one. Returns false otherwise. Rejects when Redis is unavailable.
   */
  async storePlacement(context: string, json: string, revision: number, expected?: number): Promise<boolean> {
    const keys = [this.placementsKey, `${this.placementsKey}:journal`] as const;
    const args = [context, json, revision, expected ?? '', maxJournalLength];
    return (await this.connection.run<number>('storePlacement', keys, ...args)) === 1;
  }

  /** Deletes the record of `instance`. Rejects when Redis is unavailable. */
  async deregister(instance: string): Promise<void> {
    await this.connection.serverOf(this.ownKey).hdel(this.ownKey, instance);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
