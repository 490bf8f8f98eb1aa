import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import { AsyncResource } from 'node:async_hooks';
import { randomUUIDv7 } from 'node:crypto';
import { DirectClient } from '../../transport/connectionless-client-proxy.js';
import { currentScope, outgoingHeaders } from '../../api/message-scope.js';
import type { OutgoingRequest, RequestTransport } from '../../transport/request-transport.js';
import { CallDesk } from './rpc-client.js';
import { RedisEventPublisher } from '../events/redis-event-publisher.js';
import { contextOf } from '../connection/redis-keys.js';
import {
  withDefaults,
  type RedisStreamsConfiguration,
  type RedisStreamsOptions,
} from '../connection/redis-streams.options.js';

export interface RedisStreamsClientConfiguration extends RedisStreamsConfiguration {
  /** Where plain `send()` goes. Default: what comes before the first dot of the pattern. */
  readonly context?: string;
}

/** Calls contexts of other processes. As a `ClientProxy` it serves unmodified Nest code as well. */
export class RedisStreamsClient extends DirectClient implements RequestTransport {
  private readonly options: RedisStreamsClientConfiguration & RedisStreamsOptions;
  private readonly desk: CallDesk;
  private readonly publisher: RedisEventPublisher;

  constructor(configuration: RedisStreamsClientConfiguration) {
    super();
    this.options = withDefaults(configuration);
    this.desk = new CallDesk(this.options);
    this.publisher = new RedisEventPublisher(this.options);
  }

  isConnected(): boolean {
    return this.desk.isConnected();
  }

  /** Resolves after the first attempt, successful or not. Further ones are made for as long as it is open. */
  connect(): Promise<void> {
    return this.desk.connect();
  }

  request(call: OutgoingRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let answer: unknown;
      this.desk.call(call, {
        next: (value) => (answer = value),
        error: reject,
        complete: (last = answer) => resolve(last),
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.publisher.close(), this.desk.close()]);
  }

  unwrap<T>(): T {
    return this.desk as unknown as T;
  }

  protected publish({ pattern, data }: ReadPacket, answer: (packet: WritePacket) => void): () => void {
    const key = this.normalizePattern(pattern as string);
    const call: OutgoingRequest = {
      context: this.options.context ?? contextOf(key),
      pattern: key,
      payload: data,
      headers: outgoingHeaders(),
      deadline: Math.min(Date.now() + this.options.plainDeadlineMs, currentScope()?.deadline ?? Infinity),
      repeatable: false,
    };
    const caller = new AsyncResource(RedisStreamsClient.name);
    const tell = (packet: WritePacket): void => caller.runInAsyncScope(answer, undefined, packet);
    return this.desk.call(call, {
      next: (response) => tell({ response }),
      error: (err) => tell({ err, isDisposed: true }),
      complete: (response) => tell({ response, isDisposed: true }),
    });
  }

  /** Resolves when Redis has the event. */
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
