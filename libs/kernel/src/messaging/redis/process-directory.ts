import { RedisConnection } from './connection/redis-connection.js';
import { RedisKeys } from './connection/redis-keys.js';
import { RedisStreamsOptions, type RedisAddress } from './connection/redis-streams.options.js';
import { announce, listAnnounced } from './scripts/index.js';

/** Where processes tell each other that they are there. What is said holds for a while only, by Redis's clock. */
export class ProcessDirectory {
  private readonly connection: RedisConnection;
  private readonly key: string;

  constructor(address: RedisAddress) {
    this.connection = new RedisConnection(address, 'directory', new RedisStreamsOptions().silenceMs);
    this.key = new RedisKeys(address.prefix).processes();
  }

  /** Resolves after the first attempt, successful or not; further ones follow in the background. */
  connect(): Promise<void> {
    return this.connection.open();
  }

  /** Replaces what `instance` said before. Rejects when Redis cannot be told. */
  async announce(instance: string, text: string, holdsForMs: number): Promise<void> {
    await this.connection.run(announce, this.key, instance, text, holdsForMs);
  }

  /** What every process says that has not fallen silent. Rejects when Redis does not answer. */
  list(): Promise<string[]> {
    return this.connection.run<string[]>(listAnnounced, this.key);
  }

  async withdraw(instance: string): Promise<void> {
    if (this.connection.ready)
      await this.connection.send(this.key, (redis) => redis.hdel(this.key, instance));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
