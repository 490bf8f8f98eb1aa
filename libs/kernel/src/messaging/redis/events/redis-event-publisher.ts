import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Unreachable } from '#contracts/definition';
import { EventPublisher, type OutgoingEvent } from '../../transport/event-publisher.js';
import { eventFrame } from '../rpc/frames.js';
import { RedisConnection, isRefusal, isUnsent } from '../connection/redis-connection.js';
import { RedisKeys, contextOf } from '../connection/redis-keys.js';
import {
  withDefaults,
  type RedisStreamsConfiguration,
  type RedisStreamsOptions,
} from '../connection/redis-streams.options.js';
import { addBounded, beginRecall, endRecall } from '../scripts/index.js';

/** Milliseconds after which another process recalls events in the place of one that has not come back. */
const recallMs = 20_000;

const outsideAnyScope = AsyncLocalStorage.snapshot();

/** Adds events to the stream of the context that publishes them. */
export class RedisEventPublisher extends EventPublisher {
  private readonly options: RedisStreamsConfiguration & RedisStreamsOptions;
  private readonly keys: RedisKeys;
  private readonly connection: RedisConnection;
  private opening: Promise<void> | undefined;

  constructor(configuration: RedisStreamsConfiguration) {
    super();
    this.options = withDefaults(configuration);
    this.keys = new RedisKeys(configuration.prefix);
    this.connection = new RedisConnection(configuration, 'publishes', this.options.silenceMs);
  }

  isConnected(): boolean {
    return this.connection.ready;
  }

  /** Resolves after the first attempt, successful or not. Further ones are made for as long as it is open. */
  connect(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.connection.open());
    return this.opening;
  }

  /** @throws Unreachable when Redis is the reason: trying again later is always right */
  async publish(event: OutgoingEvent): Promise<void> {
    await this.connect();
    const source = contextOf(event.pattern);
    const message = JSON.stringify(eventFrame(event));
    try {
      await this.connection.run(addBounded, this.keys.events(source), this.options.maxEvents, message);
    } catch (error) {
      const outcome = isRefusal(error) || isUnsent(error) ? 'not-sent' : 'unknown';
      throw new Unreachable({ context: source, outcome });
    }
  }

  /** A server that was restarted may have lost its last moments, even where it keeps its data on disk. */
  override async afterLoss(context: string, handOverAgain: () => Promise<void>): Promise<void> {
    const key = this.keys.mark(context);
    const mark = `recall:${randomUUID()}`;
    if ((await this.connection.run(beginRecall, key, mark, recallMs)) === 0) return;
    await handOverAgain();
    await this.connection.run(endRecall, key, mark);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
