import { randomUUID } from 'node:crypto';
import type { INestMicroservice } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { AccessGuard, type TokenReader } from '../dispatch/access-guard.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { OutgoingEvent } from '../transport/event-publisher.js';
import { MessageRouter } from '../transport/message-router.js';
import { RedisEventPublisher } from '../redis/events/redis-event-publisher.js';
import { RedisStreamsClient } from '../redis/rpc/redis-streams.client.js';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { RedisStreamsServer } from '../redis/consumer/redis-streams.server.js';
import { OpenTransactions } from '../dispatch/transaction-guard.js';
import { host, type Hosted } from './host.js';
import type { Journal } from './journal.js';
import { waitFor } from '#dev';

export const redisUrl = process.env.TEST_REDIS_URL!;

/** A prefix that no other test uses. */
export function ownPrefix(): string {
  return `${process.env.TEST_REDIS_PREFIX}${randomUUID().slice(0, 8)}`;
}

interface Answers {
  /** Pattern → handler. */
  readonly requests?: Readonly<Record<string, MessageHandler>>;
  readonly repeatable?: Readonly<Record<string, MessageHandler>>;
  readonly events?: Readonly<Record<string, MessageHandler>>;
}

interface Call {
  readonly deadlineMs?: number;
  readonly payload?: unknown;
  readonly repeatable?: boolean;
}

/** All that one process has of Redis. Its name is the context it hosts, if it hosts one. */
export class RedisProcess {
  readonly client: RedisStreamsClient;
  readonly publisher: RedisEventPublisher;
  readonly router: MessageRouter;
  readonly transactions = new OpenTransactions();
  server: RedisStreamsServer | undefined;
  private readonly access = new AccessGuard();
  private app: INestMicroservice | undefined;

  constructor(
    private readonly prefix: string,
    private readonly name: string,
    private readonly tuning: Partial<RedisStreamsOptions> = {},
    private readonly url = redisUrl,
  ) {
    const address = { url, prefix, name, ...tuning };
    this.client = new RedisStreamsClient(address);
    this.publisher = new RedisEventPublisher(address);
    const routes = { hosted: new Set<string>(), local: this.client, remote: this.client };
    this.router = new MessageRouter(routes, this.transactions);
  }

  async host(hosted: Hosted, journal: Journal, tokens: TokenReader): Promise<this> {
    this.access.useReader(tokens);
    this.server = this.serverOf(Object.keys(hosted));
    this.app = await host(hosted, this.server, this.router, journal);
    return this;
  }

  /** Without Nest around it. */
  serve({ requests = {}, repeatable = {}, events = {} }: Answers): this {
    const server = this.serverOf([this.name]);
    for (const [pattern, handler] of Object.entries(requests)) server.addHandler(pattern, handler);
    for (const [pattern, handler] of Object.entries(repeatable)) {
      server.addHandler(pattern, handler, false, { repeatable: true });
    }
    for (const [pattern, handler] of Object.entries(events)) server.addHandler(pattern, handler, true);
    server.listen(() => {});
    this.server = server;
    return this;
  }

  async connected(): Promise<this> {
    await Promise.all([this.client.connect(), this.publisher.connect()]);
    await waitFor(() => this.isConnected());
    return this;
  }

  isConnected(): boolean {
    return this.client.isConnected() && this.publisher.isConnected() && (this.server?.isConnected() ?? true);
  }

  call(
    pattern: string,
    { payload = {}, deadlineMs = 5_000, repeatable = false }: Call = {},
  ): Promise<unknown> {
    const context = pattern.split('.')[0]!;
    const deadline = Date.now() + deadlineMs;
    return this.client.request({ context, pattern, payload, headers: {}, deadline, repeatable });
  }

  async publish(pattern: string, body: unknown): Promise<void> {
    const occurredAt = new Date().toISOString();
    const event: OutgoingEvent = {
      id: randomUUID(),
      pattern,
      aggregateId: 'a',
      body,
      headers: {},
      occurredAt,
    };
    await this.publisher.publish(event);
  }

  /** As on SIGTERM: what was taken up is finished first. */
  async close(): Promise<void> {
    await (this.app ?? this.server)?.close();
    await Promise.all([this.publisher.close(), this.client.close()]);
  }

  private serverOf(contexts: readonly string[]): RedisStreamsServer {
    const { url, prefix, name, tuning } = this;
    return new RedisStreamsServer({ url, prefix, name, ...tuning, contexts }, new Dispatcher(this.access));
  }
}
