import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Unreachable } from '#contracts/definition';
import { EventPublisher, type OutgoingEvent } from '../../transport/event-publisher.js';
import { eventFrame } from '../rpc/frames.js';
import { RedisConnection, isRejected, isUnsent } from '../connection/redis-connection.js';
import { RedisKeys, contextOf } from '../connection/redis-keys.js';
import {
  withDefaults,
  type RedisStreamsConfiguration,
  type RedisStreamsOptions,
} from '../connection/redis-streams.options.js';
import { addBounded, beginRepublish, endRepublish } from '../scripts/index.js';

/** Milliseconds after which another process may republish instead of one that has not finished. */
const republishTimeoutMs = 20_000;

const outsideAnyScope = AsyncLocalStorage.snapshot();

/** Adds events to the event stream of their context. */
export class RedisEventPublisher extends EventPublisher {
  private readonly options: RedisStreamsConfiguration & RedisStreamsOptions;
  private readonly keys: RedisKeys;
  private readonly connection: RedisConnection;
  private opening: Promise<void> | undefined;

  constructor(configuration: RedisStreamsConfiguration) {
    super();
    this.options = withDefaults(configuration);
    this.keys = new RedisKeys(configuration.prefix);
    this.connection = new RedisConnection(configuration, 'publishes', this.options.commandTimeoutMs);
  }

  isConnected(): boolean {
    return this.connection.ready;
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.connection.open());
    return this.opening;
  }

  /** @throws Unreachable when Redis is unavailable or full; retrying with the same event is always safe */
  async publish(event: OutgoingEvent): Promise<void> {
    await this.connect();
    const source = contextOf(event.pattern);
    const message = JSON.stringify(eventFrame(event));
    try {
      await this.connection.run(addBounded, this.keys.events(source), this.options.maxEvents, message);
    } catch (error) {
      const outcome = isRejected(error) || isUnsent(error) ? 'not-sent' : 'unknown';
      throw new Unreachable({ context: source, outcome });
    }
  }

  /**
   * Republishes if the Redis server was restarted, replaced or flushed since the last call. A restarted server may have lost
   * its latest writes even with persistence. Does nothing while another process republishes.
   */
  override async onDataLoss(context: string, republish: () => Promise<void>): Promise<void> {
    const key = this.keys.epoch(context);
    const token = `republish:${randomUUID()}`;
    if ((await this.connection.run(beginRepublish, key, token, republishTimeoutMs)) === 0) return;
    await republish();
    await this.connection.run(endRepublish, key, token);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
