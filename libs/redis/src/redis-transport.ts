import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Metrics, Tracing } from '#kernel/observability';
import type { Dispatcher, Declarations, WorkPlacement, RemoteTransport } from '#kernel/messaging';
import type { RedisConnectionOptions } from './connection/redis-streams.options.js';
import { RedisStreamsServer } from './consumer/redis-streams.server.js';
import { RedisEventPublisher } from './events/redis-event-publisher.js';
import { ProcessDirectory } from './process-directory.js';
import { RedisStreamsClient } from './rpc/redis-streams.client.js';

export interface RedisTransportOptions extends RedisConnectionOptions, Partial<Declarations> {
  /** The contexts whose messages are consumed here. */
  readonly hosted: readonly string[];
  readonly placement?: WorkPlacement | undefined;
}

/** Redis server, client, event publisher and process directory of one process. */
export class RedisTransport implements RemoteTransport, OnModuleInit, OnApplicationShutdown {
  readonly server: RedisStreamsServer;
  readonly client: RedisStreamsClient;
  readonly publisher: RedisEventPublisher;
  readonly directory: ProcessDirectory;

  constructor(
    { hosted, dependencies = {}, subscriptions, placement, ...connection }: RedisTransportOptions,
    dispatcher: Dispatcher,
    metrics?: Metrics,
    tracing?: Tracing | null,
  ) {
    this.server = new RedisStreamsServer(
      { ...connection, contexts: hosted, dependencies, subscriptions, placement },
      dispatcher,
      metrics,
    );
    this.client = new RedisStreamsClient({ ...connection, caller: hosted[0] });
    this.publisher = new RedisEventPublisher({ ...connection, subscriptions }, tracing);
    this.directory = new ProcessDirectory(connection, Object.keys(dependencies), hosted);
  }

  isReady(): boolean {
    return this.server.isReady() && this.client.isReady() && this.publisher.isReady();
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
