import type { OutgoingRequest, RequestTransport } from '#kernel/messaging';
import { RpcClient } from './rpc-client.js';
import { withDefaults, type RedisStreamsConfiguration } from '../connection/redis-streams.options.js';

export interface RedisStreamsClientConfiguration extends RedisStreamsConfiguration {
  /** Module in whose name requests are sent that state none. Default: the name of the process. */
  readonly caller?: string | undefined;
}

/** Calls contexts in other processes. */
export class RedisStreamsClient implements RequestTransport {
  private readonly rpc: RpcClient;

  constructor(configuration: RedisStreamsClientConfiguration) {
    this.rpc = new RpcClient(withDefaults(configuration), configuration.caller ?? configuration.name);
  }

  isReady(): boolean {
    return this.rpc.isReady();
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    return this.rpc.connect();
  }

  request(request: OutgoingRequest): Promise<unknown> {
    const { replySubscriber } = request;
    return new Promise((resolve, reject) => {
      let reply: unknown;
      const next = (value: unknown): void => {
        reply = value;
        replySubscriber?.next(value);
      };
      const complete = (last?: unknown): void => {
        if (last !== undefined) next(last);
        resolve(reply);
      };
      const cancel = this.rpc.call(request, { next, error: reject, complete });
      replySubscriber?.add(() => {
        cancel();
        resolve(undefined);
      });
    });
  }

  close(): Promise<void> {
    return this.rpc.close();
  }
}
