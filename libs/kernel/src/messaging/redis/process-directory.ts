import { RedisConnection } from './connection/redis-connection.js';
import { RedisKeys } from './connection/redis-keys.js';
import { warnAboutEviction } from './connection/warn-about-eviction.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from './connection/redis-streams.options.js';

/**
 * The records of all running processes, in one Redis hash per module, so that no process can delete or replace the records of
 * another module. A record expires by Redis's clock unless it is renewed.
 */
export class ProcessDirectory {
  private readonly connection: RedisConnection;
  private readonly ownKey: string;
  private readonly keys: readonly [string, ...string[]];

  /** `modules`: all whose processes are listed. `own`: the hosted one in whose hash this process registers. */
  constructor(options: RedisConnectionOptions, modules: readonly string[], own = options.name) {
    this.connection = new RedisConnection(options, 'directory', new RedisStreamsOptions().commandTimeoutMs);
    const redisKeys = new RedisKeys(options.prefix);
    this.ownKey = redisKeys.processes(own);
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
  list(): Promise<string[]> {
    return this.connection.run<string[]>('listProcesses', this.keys);
  }

  /** Deletes the record of `instance`. Rejects when Redis is unavailable. */
  async deregister(instance: string): Promise<void> {
    await this.connection.serverOf(this.ownKey).hdel(this.ownKey, instance);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
