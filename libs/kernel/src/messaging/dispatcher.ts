import { Injectable, Logger } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { Observable, catchError, isObservable, lastValueFrom, throwError } from 'rxjs';
import { Unreachable, type AnyEvent, type AnyRequest } from '#contracts/definition';
import { AccessGuard } from './access-guard.js';
import { labelOf } from './handler.js';
import type { MessageHeaders } from './headers.js';
import { measured } from './measure-message.js';
import { runInScope, type MessageScope } from './message-scope.js';
import { validatePayload } from './validation.js';
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
  request(handler: MessageHandler, incoming: IncomingRequest, transportContext: unknown): Promise<unknown> {
    const { context = '' } = labelOf(handler);
    return measured(context, incoming.pattern, () => this.answer(handler, incoming, transportContext));
  }

  /** Resolves when the subscriber is done with the event; rejects with its error when it is not. */
  event(handler: MessageHandler, incoming: IncomingEvent, transportContext: unknown): Promise<void> {
    const { context = '' } = labelOf(handler);
    return measured(context, incoming.pattern, () => this.deliver(handler, incoming, transportContext));
  }

  private async answer(
    handler: MessageHandler,
    incoming: IncomingRequest,
    transportContext: unknown,
  ): Promise<unknown> {
    const { context = '', message } = labelOf(handler);
    const request = message as AnyRequest | undefined;
    const fail = (error: unknown): unknown => this.answerTo(error, request, context, incoming);
    try {
      const principal = request && (await this.access.check(request.access, incoming.headers));
      const payload = request ? validatePayload(request.request, incoming.payload) : incoming.payload;
      const { headers, deadline, pattern } = incoming;
      const scope: MessageScope = { headers, deadline, principal, handling: { context, pattern } };
      const answer = await this.handle({ context, message, payload }, scope, () =>
        handler(payload, transportContext),
      );
      return isObservable(answer)
        ? within(scope, answer).pipe(catchError((e) => throwError(() => fail(e))))
        : answer;
    } catch (error) {
      throw fail(error);
    }
  }

  private async deliver(
    handler: MessageHandler,
    incoming: IncomingEvent,
    transportContext: unknown,
  ): Promise<void> {
    const { context = '', name = incoming.pattern, message } = labelOf(handler);
    const body = message?.kind === 'event' ? validatePayload(message.body, incoming.body) : incoming.body;
    const { id, headers, pattern } = incoming;
    const scope: MessageScope = { headers, handling: { context, pattern }, event: { id, subscriber: name } };
    const done = await this.handle({ context, message, payload: body }, scope, () =>
      handler(body, transportContext),
    );
    if (isObservable(done)) await lastValueFrom(within(scope, done), { defaultValue: undefined });
  }

  private async handle(
    handling: Handling,
    scope: MessageScope,
    call: () => Promise<unknown>,
  ): Promise<unknown> {
    this.handling++;
    try {
      return await runInScope(scope, () => this.surrounding(handling, call));
    } finally {
      this.handling--;
    }
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
