import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Dispatcher } from '../dispatch/dispatcher.js';
import { ProcessDirectory } from './process-directory.js';
import { RedisEventPublisher } from './events/redis-event-publisher.js';
import { RedisStreamsClient } from './rpc/redis-streams.client.js';
import { RedisStreamsServer } from './consumer/redis-streams.server.js';

export interface RedisTransportOptions {
  /** Standalone server, sentinels or cluster: see `parseRedisUrl`. */
  readonly url: string;
  readonly prefix: string;
  /** Name of the process; prefix of its consumer and caller ids. */
  readonly name: string;
  /** The contexts whose messages are consumed here. */
  readonly hosted: readonly string[];
}

/** Redis server, client, event publisher and process directory of one process. */
export class RedisTransport implements OnModuleInit, OnApplicationShutdown {
  readonly server: RedisStreamsServer;
  readonly client: RedisStreamsClient;
  readonly publisher: RedisEventPublisher;
  readonly directory: ProcessDirectory;

  constructor({ url, prefix, name, hosted }: RedisTransportOptions, dispatcher: Dispatcher) {
    const connection = { url, prefix, name };
    this.server = new RedisStreamsServer({ ...connection, contexts: [...hosted] }, dispatcher);
    this.client = new RedisStreamsClient(connection);
    this.publisher = new RedisEventPublisher(connection);
    this.directory = new ProcessDirectory(connection);
  }

  isConnected(): boolean {
    return this.server.isConnected() && this.client.isConnected() && this.publisher.isConnected();
  }

  async onModuleInit(): Promise<void> {
    await Promise.all([this.client.connect(), this.publisher.connect(), this.directory.connect()]);
  }

  /** Runs after the server has drained, because running handlers may still call and publish. */
  async onApplicationShutdown(): Promise<void> {
    await this.publisher.close();
    await Promise.all([this.client.close(), this.directory.close()]);
  }
}
