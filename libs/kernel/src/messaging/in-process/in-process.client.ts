import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import { Observable, isObservable, lastValueFrom } from 'rxjs';
import { Unreachable } from '#contracts/definition';
import { Deadlines } from '../transport/deadline-timer.js';
import { DirectClient } from '../transport/connectionless-client-proxy.js';
import { Dispatcher, type IncomingRequest } from '../dispatch/dispatcher.js';
import { currentScope, outgoingHeaders } from '../api/message-scope.js';
import { pingPattern, type OutgoingRequest, type RequestTransport } from '../transport/request-transport.js';
import { InProcessContext } from './in-process.context.js';
import { InProcessPublisher } from './in-process.publisher.js';
import { InProcessServer } from './in-process.server.js';
import type { Wire } from './payload-codec.js';

/** A plain Nest client has no declaration to take a deadline from: milliseconds. */
const defaultDeadlineMs = 5_000;

/** Calls the handlers of this process. As a `ClientProxy` it serves unmodified Nest code as well. */
export class InProcessClient extends DirectClient implements RequestTransport {
  private readonly deadlines = new Deadlines();

  constructor(
    private readonly server: InProcessServer,
    private readonly publisher: InProcessPublisher,
    private readonly dispatcher: Dispatcher,
    private readonly wire: Wire,
  ) {
    super();
  }

  request(call: OutgoingRequest): Promise<unknown> {
    if (call.pattern === pingPattern) return Promise.resolve();
    return new Promise((resolve, reject) => void this.settle(call, resolve, reject));
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}

  unwrap<T>(): T {
    return this.server as unknown as T;
  }

  protected publish({ pattern, data }: ReadPacket, answer: (packet: WritePacket) => void): () => void {
    const caller = new AsyncResource(InProcessClient.name);
    const tell = (packet: WritePacket): void => caller.runInAsyncScope(answer, undefined, packet);
    const subscription = this.stream(this.normalizePattern(pattern as string), data).subscribe({
      next: (response) => response !== undefined && tell({ response }),
      error: (err) => tell({ err, isDisposed: true }),
      complete: () => tell({ isDisposed: true }),
    });
    return () => subscription.unsubscribe();
  }

  /** Unlike an event from an outbox, it is delivered once at most, in the background. */
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
      () => void this.publisher.publish(event).catch((error) => this.publisher.lost(event, error)),
    );
    return Promise.resolve(undefined as T);
  }

  private stream(pattern: string, payload: unknown): Observable<unknown> {
    const deadline = currentScope()?.deadline ?? Date.now() + defaultDeadlineMs;
    return new Observable((subscriber) => {
      this.dispatch({ pattern, payload, headers: outgoingHeaders(), deadline }).then(
        (answer) => {
          if (isObservable(answer)) subscriber.add(answer.subscribe(subscriber));
          else {
            subscriber.next(answer);
            subscriber.complete();
          }
        },
        (error) => subscriber.error(error),
      );
    });
  }

  private async settle(
    call: OutgoingRequest,
    resolve: (answer: unknown) => void,
    reject: (error: unknown) => void,
  ): Promise<void> {
    const { context, deadline, repeatable } = call;
    const expire = (): void => reject(new Unreachable({ context, outcome: 'unknown' }));
    const wait = this.deadlines.add(deadline, expire);
    try {
      const answer = await (repeatable && this.wire.repeats ? this.twice(call) : this.dispatch(call));
      resolve(this.wire.carry(isObservable(answer) ? await lastOf(answer) : answer));
    } catch (error) {
      reject(error);
    } finally {
      wait.settled();
    }
  }

  private async twice(call: OutgoingRequest): Promise<unknown> {
    const first = this.dispatch(call).then((answer) => (isObservable(answer) ? lastOf(answer) : answer));
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
    const incoming = { pattern, payload: this.wire.carry(payload), headers, deadline };
    return this.dispatcher.request(handler, incoming, new InProcessContext([pattern]));
  }
}

function lastOf(answers: Observable<unknown>): Promise<unknown> {
  return lastValueFrom(answers, { defaultValue: undefined });
}
