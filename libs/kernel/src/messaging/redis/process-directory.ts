import { RedisConnection } from './connection/redis-connection.js';
import { RedisKeys } from './connection/redis-keys.js';
import { warnAboutEviction } from './connection/warn-about-eviction.js';
import { RedisStreamsOptions, type RedisConnectionOptions } from './connection/redis-streams.options.js';

/** The records of all running processes, in one Redis hash. A record expires by Redis's clock unless it is renewed. */
export class ProcessDirectory {
  private readonly connection: RedisConnection;
  private readonly key: string;

  constructor(options: RedisConnectionOptions) {
    this.connection = new RedisConnection(options, 'directory', new RedisStreamsOptions().commandTimeoutMs);
    this.key = new RedisKeys(options.prefix).processes();
  }

  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  async connect(): Promise<void> {
    await this.connection.open();
    await warnAboutEviction(this.connection.servers);
  }

  /** Replaces the record of `instance`. Rejects when Redis is unavailable. */
  async heartbeat(instance: string, record: string, ttlMs: number): Promise<void> {
    await this.connection.run('heartbeat', [this.key], instance, record, ttlMs);
  }

  /** Returns all records that have not expired. Rejects when Redis is unavailable. */
  list(): Promise<string[]> {
    return this.connection.run<string[]>('listProcesses', [this.key]);
  }

  /** Deletes the record of `instance`. Rejects when Redis is unavailable. */
  async deregister(instance: string): Promise<void> {
    await this.connection.serverOf(this.key).hdel(this.key, instance);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
