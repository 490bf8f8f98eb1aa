import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import { Observable, isObservable, lastValueFrom } from 'rxjs';
import { Unreachable } from '#contracts/definition';
import { DeadlineTimer } from '../transport/deadline-timer.js';
import { ConnectOnDemandClientProxy } from '../transport/connect-on-demand-client-proxy.js';
import { Dispatcher, type IncomingRequest } from '../dispatch/dispatcher.js';
import { currentScope, outgoingHeaders } from '../api/message-scope.js';
import { pingPattern, type OutgoingRequest, type RequestTransport } from '../transport/request-transport.js';
import { InProcessContext } from './in-process.context.js';
import { InProcessPublisher } from './in-process.publisher.js';
import { InProcessServer } from './in-process.server.js';
import { PAYLOAD_ISOLATION, type PayloadIsolation } from './payload-isolation.js';

/** Applies to plain Nest clients, whose messages declare no deadline. */
const defaultDeadlineMs = 5_000;

/** Calls the handlers of this process. Unmodified Nest code may use it as a `ClientProxy`. */
@Injectable()
export class InProcessClient extends ConnectOnDemandClientProxy implements RequestTransport {
  private readonly deadlines = new DeadlineTimer();

  constructor(
    private readonly server: InProcessServer,
    private readonly publisher: InProcessPublisher,
    private readonly dispatcher: Dispatcher,
    @Inject(PAYLOAD_ISOLATION) private readonly isolation: PayloadIsolation,
  ) {
    super();
  }

  request(call: OutgoingRequest): Promise<unknown> {
    if (call.pattern === pingPattern) return Promise.resolve();
    return new Promise((resolve, reject) => void this.execute(call, resolve, reject));
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}

  unwrap<T>(): T {
    return this.server as unknown as T;
  }

  protected publish({ pattern, data }: ReadPacket, callback: (packet: WritePacket) => void): () => void {
    const caller = new AsyncResource(InProcessClient.name);
    const emit = (packet: WritePacket): void => caller.runInAsyncScope(callback, undefined, packet);
    const subscription = this.stream(this.normalizePattern(pattern as string), data).subscribe({
      next: (response) => response !== undefined && emit({ response }),
      error: (err) => emit({ err, isDisposed: true }),
      complete: () => emit({ isDisposed: true }),
    });
    return () => subscription.unsubscribe();
  }

  /** Delivers the event at most once, in the background; events from an outbox are delivered at least once. */
  protected override dispatchEvent<T>({ pattern, data }: ReadPacket): Promise<T> {
    const event = {
      id: randomUUID(),
      pattern: this.normalizePattern(pattern as string),
      aggregateId: '',
      body: data,
      headers: outgoingHeaders(),
      occurredAt: new Date().toISOString(),
    };
    setImmediate(
      () => void this.publisher.publish(event).catch((error) => this.publisher.logUndelivered(event, error)),
    );
    return Promise.resolve(undefined as T);
  }

  private stream(pattern: string, payload: unknown): Observable<unknown> {
    const deadline = currentScope()?.deadline ?? performance.now() + defaultDeadlineMs;
    return new Observable((subscriber) => {
      this.dispatch({ pattern, payload, headers: outgoingHeaders(), deadline }).then(
        (reply) => {
          if (isObservable(reply)) subscriber.add(reply.subscribe(subscriber));
          else {
            subscriber.next(reply);
            subscriber.complete();
          }
        },
        (error) => subscriber.error(error),
      );
    });
  }

  private async execute(
    call: OutgoingRequest,
    resolve: (reply: unknown) => void,
    reject: (error: unknown) => void,
  ): Promise<void> {
    const { context, deadline, idempotent } = call;
    const expire = (): void => reject(new Unreachable({ context, outcome: 'unknown' }));
    const timeout = this.deadlines.schedule(deadline, expire);
    try {
      const reply = await (idempotent && this.isolation.duplicatesDelivery
        ? this.dispatchTwice(call)
        : this.dispatch(call));
      resolve(this.isolation.isolate(isObservable(reply) ? await lastOf(reply) : reply));
    } catch (error) {
      reject(error);
    } finally {
      timeout.cancel();
    }
  }

  private async dispatchTwice(call: OutgoingRequest): Promise<unknown> {
    const first = this.dispatch(call).then((reply) => (isObservable(reply) ? lastOf(reply) : reply));
    await first.catch(() => undefined);
    return this.dispatch(call);
  }

  private dispatch({ pattern, payload, headers, deadline }: IncomingRequest): Promise<unknown> {
    const handler = this.server.handlerOf(pattern);
    if (!handler)
      return Promise.reject({
        status: 'error',
        message: `There is no handler for ${pattern} in this process.`,
      });
    const incoming = { pattern, payload: this.isolation.isolate(payload), headers, deadline };
    return this.dispatcher.request(handler, incoming, new InProcessContext([pattern]));
  }
}

function lastOf(replies: Observable<unknown>): Promise<unknown> {
  return lastValueFrom(replies, { defaultValue: undefined });
}
