import { Injectable, Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { Observable, catchError, isObservable, lastValueFrom, throwError } from 'rxjs';
import { Unreachable, type AnyEvent, type AnyRequest } from '#contracts/definition';
import { AccessGuard } from './access-guard.js';
import { labelOf } from './handler-metadata.js';
import type { MessageHeaders } from '../transport/headers.js';
import { HandlingTimes } from './measure-message.js';
import { enterScope, runInScope, type MessageScope } from '../api/message-scope.js';
import { validatePayload } from './validation.js';
import { watchedStream } from './observe-completion.js';
import { internalFailure, toWire } from './wire-failure.js';

export interface IncomingRequest {
  readonly pattern: string;
  readonly payload: unknown;
  readonly headers: MessageHeaders;
  /** Epoch milliseconds of this host's clock. */
  readonly deadline: number;
}

export interface IncomingEvent {
  readonly id: string;
  readonly pattern: string;
  readonly body: unknown;
  readonly headers: MessageHeaders;
}

/** What a handler is called for. */
export interface Handling {
  readonly context: string;
  /** Absent on an unmodified Nest handler. */
  readonly message?: AnyRequest | AnyEvent | undefined;
  readonly payload: unknown;
}

/** Runs something around every handler, such as a unit of work. */
export type Surrounding = (handling: Handling, handle: () => Promise<unknown>) => Promise<unknown>;

/**
 * The one path from a transport into a handler: access, validation, scope, and errors in their wire form.
 * Nest's own guards, pipes, interceptors and filters run inside of it, as they always do.
 */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name);
  private surrounding: Surrounding = (_, handle) => handle();
  private isOutage: (error: unknown) => boolean = () => false;
  private handling = 0;
  private readonly times = new Map<MessageHandler, HandlingTimes>();

  constructor(private readonly access: AccessGuard) {}

  /** How many messages are being handled now. */
  get inFlight(): number {
    return this.handling;
  }

  surroundWith(surrounding: Surrounding): void {
    this.surrounding = surrounding;
  }

  /** By which errors of a handler to know that what it needs was lost on the way, which is no defect of its own. */
  knowOutagesBy(isOutage: (error: unknown) => boolean): void {
    this.isOutage = isOutage;
  }

  /**
   * The answer, or an Observable of several. `transportContext` reaches Nest's pipeline as its RPC context.
   * Rejects with a `WireFailure`, or for an unmodified Nest handler with what Nest would have sent.
   */
  async request(
    handler: MessageHandler,
    incoming: IncomingRequest,
    transportContext: unknown,
  ): Promise<unknown> {
    const { context = '', message } = labelOf(handler);
    const request = message as AnyRequest | undefined;
    const { pattern, headers, deadline } = incoming;
    const times = this.timesOf(handler, context, pattern);
    const begun = performance.now();
    this.handling++;
    try {
      const principal = await (request && this.access.check(request.access, headers));
      const payload = request ? validatePayload(request.request, incoming.payload) : incoming.payload;
      const scope: MessageScope = { headers, deadline, principal, handling: { context, pattern } };
      enterScope(scope); // behind an await, even where there was nothing to check
      const answer = await this.surrounding({ context, message, payload }, () =>
        handler(payload, transportContext),
      );
      if (isObservable(answer)) {
        const known = within(scope, answer).pipe(
          catchError((error) => throwError(() => this.answerTo(error, request, context, incoming))),
        );
        return watchedStream(known, (failure) => times.add(begun, failure));
      }
      times.add(begun);
      return answer;
    } catch (error) {
      const failure = this.answerTo(error, request, context, incoming);
      times.add(begun, { error: failure });
      throw failure;
    } finally {
      this.handling--;
    }
  }

  /** Resolves when the subscriber is done with the event; rejects with its error when it is not. */
  async event(handler: MessageHandler, incoming: IncomingEvent, transportContext: unknown): Promise<void> {
    const { context = '', name = incoming.pattern, message } = labelOf(handler);
    const { id, headers, pattern } = incoming;
    const times = this.timesOf(handler, context, pattern);
    const begun = performance.now();
    this.handling++;
    try {
      const payload =
        message?.kind === 'event' ? validatePayload(message.body, incoming.body) : incoming.body;
      const scope: MessageScope = {
        headers,
        handling: { context, pattern },
        event: { id, subscriber: name },
      };
      const done = await runInScope(scope, () =>
        this.surrounding({ context, message, payload }, () => handler(payload, transportContext)),
      );
      if (isObservable(done)) await lastValueFrom(within(scope, done), { defaultValue: undefined });
      times.add(begun);
    } catch (error) {
      times.add(begun, { error });
      throw error;
    } finally {
      this.handling--;
    }
  }

  private timesOf(handler: MessageHandler, context: string, pattern: string): HandlingTimes {
    let times = this.times.get(handler);
    if (!times) this.times.set(handler, (times = new HandlingTimes(context, pattern)));
    return times;
  }

  private answerTo(
    error: unknown,
    message: AnyRequest | undefined,
    context: string,
    { pattern, headers }: IncomingRequest,
  ): unknown {
    if (!message) return error;
    const traceId = headers.traceparent?.split('-')[1];
    const declared = toWire(error, message, traceId);
    if (declared) return declared;
    if (this.isOutage(error)) {
      this.logger.warn({ err: error, pattern, traceId }, `${pattern} was interrupted`);
      return toWire(new Unreachable({ context, outcome: 'unknown' }), message, traceId);
    }
    this.logger.error({ err: error, pattern, traceId }, `${pattern} failed`);
    return internalFailure(traceId);
  }
}

/** Subscribes inside the scope, so that a handler's stream sees what the handler saw. */
function within<T>(scope: MessageScope, stream: Observable<T>): Observable<T> {
  return new Observable((subscriber) => runInScope(scope, () => stream.subscribe(subscriber)));
}
