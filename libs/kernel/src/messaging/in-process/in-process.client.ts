import { Inject, Injectable } from '@nestjs/common';
import { isObservable, lastValueFrom, type Observable, type Subscriber } from 'rxjs';
import { Unreachable } from '#contracts/definition';
import { DeadlineTimer } from '../transport/deadline-timer.js';
import { currentScope } from '../api/message-scope.js';
import { Dispatcher, type IncomingRequest } from '../dispatch/dispatcher.js';
import { pingPattern, type OutgoingRequest, type RequestTransport } from '../transport/request-transport.js';
import { InProcessContext } from './in-process.context.js';
import { InProcessServer } from './in-process.server.js';
import { IN_PROCESS_DELIVERY, type InProcessDelivery } from './in-process-delivery.js';

/** Calls the handlers of this process. */
@Injectable()
export class InProcessClient implements RequestTransport {
  private readonly deadlines = new DeadlineTimer();

  constructor(
    private readonly server: InProcessServer,
    private readonly dispatcher: Dispatcher,
    @Inject(IN_PROCESS_DELIVERY) private readonly delivery: InProcessDelivery,
  ) {}

  request(call: OutgoingRequest): Promise<unknown> {
    if (call.pattern === pingPattern) return Promise.resolve();
    return new Promise((resolve, reject) => void this.execute(call, resolve, reject));
  }

  private async execute(
    call: OutgoingRequest,
    resolve: (reply: unknown) => void,
    reject: (error: unknown) => void,
  ): Promise<void> {
    const { context, deadline, idempotent } = call;
    const expire = (): void => reject(new Unreachable({ context, outcome: 'unknown' }));
    const expiry = this.deadlines.schedule(deadline, expire);
    try {
      const reply = await (idempotent && this.delivery.deliversTwice
        ? this.dispatchTwice(call)
        : this.dispatch(call));
      if (call.replySubscriber && isObservable(reply))
        return resolve(await this.passValues(reply, call.replySubscriber));
      const value = this.delivery.isolate(isObservable(reply) ? await lastOf(reply) : reply);
      if (value !== undefined) call.replySubscriber?.next(value);
      resolve(value);
    } catch (error) {
      reject(error);
    } finally {
      expiry.cancel();
    }
  }

  /** Settles when `reply` ends; never, if the caller unsubscribes first. */
  private passValues(reply: Observable<unknown>, values: Subscriber<unknown>): Promise<void> {
    return new Promise((complete, error) => {
      const next = (value: unknown): void => values.next(this.delivery.isolate(value));
      values.add(reply.subscribe({ next, error, complete }));
    });
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
    const caller = currentScope()?.caller;
    const incoming = { pattern, payload: this.delivery.isolate(payload), headers, caller, deadline };
    return this.dispatcher.request(handler, incoming, new InProcessContext([pattern]));
  }
}

function lastOf(replies: Observable<unknown>): Promise<unknown> {
  return lastValueFrom(replies, { defaultValue: undefined });
}
