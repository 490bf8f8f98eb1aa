import { randomUUID } from 'node:crypto';
import type { INestMicroservice } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { Metrics } from '#kernel/observability';
import {
  AccessPolicy,
  type AccessTokenVerifier,
  Dispatcher,
  type OutgoingEvent,
  type PatternsByModule,
  MessageRouter,
  type WorkPlacement,
} from '#kernel/messaging';
import { startMicroservice, type HostedControllers, type CallLog } from '#kernel/messaging/testing';
import type { SimulatedTransaction } from '#kernel/messaging/testing/contract';
import { RedisEventPublisher } from '../events/redis-event-publisher.js';
import { RedisStreamsClient } from '../rpc/redis-streams.client.js';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { RedisStreamsServer } from '../consumer/redis-streams.server.js';
import { waitFor } from '#dev';

export const redisUrl = process.env.TEST_REDIS_URL!;

/** Message of the errors that a test process considers transient. */
export const transientError = 'the database is away';

/** Returns a key prefix that no other test uses. */
export function uniquePrefix(): string {
  return `${process.env.TEST_REDIS_PREFIX}${randomUUID().slice(0, 8)}`;
}

interface TestHandlers {
  /** Pattern → handler. */
  readonly requests?: Readonly<Record<string, MessageHandler>>;
  readonly idempotent?: Readonly<Record<string, MessageHandler>>;
  readonly events?: Readonly<Record<string, MessageHandler>>;
}

interface RequestOptions {
  readonly deadlineMs?: number;
  readonly payload?: unknown;
  readonly idempotent?: boolean;
}

/** Identity of a test process towards others. By default, every process calls as `caller`, which may send everything. */
export interface TestWiring {
  readonly caller?: string;
  /** The contexts that `serve` hosts; by default one with the name of the process. */
  readonly contexts?: readonly string[];
  /** The requests that the process accepts. */
  readonly dependencies?: PatternsByModule;
  /** The events that each module subscribes to. */
  readonly subscriptions?: PatternsByModule;
  readonly placement?: WorkPlacement;
}

/** The Redis client, publisher and server of one simulated process. By default, its name is also the context that `serve` hosts. */
export class TestProcess {
  readonly client: RedisStreamsClient;
  readonly publisher: RedisEventPublisher;
  readonly router: MessageRouter;
  readonly transaction: SimulatedTransaction = { context: undefined };
  readonly metrics = new Metrics();
  server: RedisStreamsServer | undefined;
  private app: INestMicroservice | undefined;

  constructor(
    private readonly prefix: string,
    private readonly name: string,
    private readonly options: Partial<RedisStreamsOptions> = {},
    private readonly url = redisUrl,
    private readonly wiring: TestWiring = {},
  ) {
    const configuration = { url, prefix, name, ...options };
    this.client = new RedisStreamsClient({ ...configuration, caller: wiring.caller ?? 'caller' });
    this.publisher = new RedisEventPublisher({ ...configuration, subscriptions: wiring.subscriptions });
    const routes = { hosted: new Set<string>(), local: this.client, remote: this.client };
    this.router = new MessageRouter(routes, () => this.transaction.context);
  }

  async hostControllers(
    hosted: HostedControllers,
    callLog: CallLog,
    tokens: AccessTokenVerifier,
  ): Promise<this> {
    this.server = this.createServer(Object.keys(hosted), tokens);
    this.app = await startMicroservice(hosted, this.server, this.router, callLog);
    return this;
  }

  /** Registers plain handler functions, without a Nest application. */
  serve({ requests = {}, idempotent = {}, events = {} }: TestHandlers): this {
    const server = this.createServer(this.wiring.contexts ?? [this.name]);
    for (const [pattern, handler] of Object.entries(requests)) server.addHandler(pattern, handler);
    for (const [pattern, handler] of Object.entries(idempotent)) {
      server.addHandler(pattern, handler, false, { idempotent: true });
    }
    for (const [pattern, handler] of Object.entries(events)) server.addHandler(pattern, handler, true);
    server.listen(() => {});
    this.server = server;
    return this;
  }

  /** Resolves once client, publisher and server are connected. */
  async connected(): Promise<this> {
    await Promise.all([this.client.connect(), this.publisher.connect()]);
    await waitFor(() => this.isReady());
    return this;
  }

  isReady(): boolean {
    return this.client.isReady() && this.publisher.isReady() && (this.server?.isReady() ?? true);
  }

  request(
    pattern: string,
    { payload = {}, deadlineMs = 5_000, idempotent = false }: RequestOptions = {},
  ): Promise<unknown> {
    const context = pattern.split('.')[0]!;
    const deadline = performance.now() + deadlineMs;
    return this.client.request({ context, pattern, payload, headers: {}, deadline, idempotent });
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

  /** Shuts down gracefully, as on SIGTERM: running handlers finish first. */
  async close(): Promise<void> {
    await (this.app ?? this.server)?.close();
    await Promise.all([this.publisher.close(), this.client.close()]);
  }

  private createServer(contexts: readonly string[], tokens?: AccessTokenVerifier): RedisStreamsServer {
    const { url, prefix, name, options, wiring } = this;
    const { dependencies = { caller: contexts.map((context) => `${context}.*`) } } = wiring;
    const { subscriptions, placement } = wiring;
    const isTransientError = (error: unknown): boolean => (error as Error).message === transientError;
    const dispatcher = new Dispatcher(new AccessPolicy(tokens), [], isTransientError);
    const declared = { dependencies, subscriptions };
    const configuration = { url, prefix, name, ...options, contexts, ...declared, placement };
    return new RedisStreamsServer(configuration, dispatcher, this.metrics);
  }
}
