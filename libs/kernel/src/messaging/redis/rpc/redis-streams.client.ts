import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import { AsyncResource } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { ConnectOnDemandClientProxy } from '../../transport/connect-on-demand-client-proxy.js';
import { currentScope, outgoingHeaders } from '../../api/message-scope.js';
import { contextOf } from '../../transport/dependencies.js';
import type { OutgoingRequest, RequestTransport } from '../../transport/request-transport.js';
import { RpcClient } from './rpc-client.js';
import { RedisEventPublisher } from '../events/redis-event-publisher.js';
import { withDefaults, type RedisStreamsConfiguration } from '../connection/redis-streams.options.js';

/** Applies to calls of a plain Nest client, which declare no deadline. */
const defaultDeadlineMs = 5_000;

export interface RedisStreamsClientConfiguration extends RedisStreamsConfiguration {
  /** Target context of plain `send()`. Default: the part of the pattern before its first dot. */
  readonly context?: string;
  /** Module in whose name requests are sent that state none. Default: the name of the process. */
  readonly caller?: string | undefined;
}

/** Calls contexts in other processes. It is also a `ClientProxy` for unmodified Nest code. */
export class RedisStreamsClient extends ConnectOnDemandClientProxy implements RequestTransport {
  private readonly rpc: RpcClient;
  private readonly publisher: RedisEventPublisher;

  constructor(private readonly configuration: RedisStreamsClientConfiguration) {
    super();
    this.rpc = new RpcClient(withDefaults(configuration), configuration.caller ?? configuration.name);
    this.publisher = new RedisEventPublisher(configuration);
  }

  isConnected(): boolean {
    return this.rpc.isConnected();
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    return this.rpc.connect();
  }

  request(request: OutgoingRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let reply: unknown;
      this.rpc.call(request, {
        next: (value) => (reply = value),
        error: reject,
        complete: (last = reply) => resolve(last),
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.publisher.close(), this.rpc.close()]);
  }

  unwrap<T>(): T {
    return this.rpc as unknown as T;
  }

  protected publish({ pattern, data }: ReadPacket, callback: (packet: WritePacket) => void): () => void {
    const key = this.normalizePattern(pattern as string);
    const request: OutgoingRequest = {
      context: this.configuration.context ?? contextOf(key),
      pattern: key,
      payload: data,
      headers: outgoingHeaders(),
      deadline: Math.min(performance.now() + defaultDeadlineMs, currentScope()?.deadline ?? Infinity),
      idempotent: false,
    };
    const callerScope = new AsyncResource(RedisStreamsClient.name);
    const emit = (packet: WritePacket): void => callerScope.runInAsyncScope(callback, undefined, packet);
    return this.rpc.call(request, {
      next: (response) => emit({ response }),
      error: (err) => emit({ err, isDisposed: true }),
      complete: (response) => emit({ response, isDisposed: true }),
    });
  }

  /** Resolves when Redis has stored the event. */
  protected override async dispatchEvent<T>({ pattern, data }: ReadPacket): Promise<T> {
    await this.publisher.publish({
      id: randomUUIDv7(),
      pattern: this.normalizePattern(pattern as string),
      aggregateId: '',
      body: data,
      headers: outgoingHeaders(),
      occurredAt: new Date().toISOString(),
    });
    return undefined as T;
  }
}
