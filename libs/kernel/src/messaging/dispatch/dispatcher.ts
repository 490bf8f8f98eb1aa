import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { SpanKind } from '@opentelemetry/api';
import { Observable, catchError, isObservable, lastValueFrom, throwError } from 'rxjs';
import { Unreachable, type AnyRequest } from '#contracts/definition';
import { Metrics, TRACING, type Tracing } from '#kernel/observability';
import { AccessPolicy } from './access-policy.js';
import { HANDLER_MIDDLEWARE, composeMiddleware, type HandlerMiddleware } from './handler-middleware.js';
import { TRANSIENT_ERROR_CHECK, type TransientErrorCheck } from './transient-error-check.js';
import { metadataOf } from './handler-metadata.js';
import { isTransientDeliveryError } from './transient-delivery-error.js';
import type { MessageHeaders } from '../transport/headers.js';
import { HandlerMetrics } from './handler-metrics.js';
import { enterScope, runInScope, type MessageScope } from '../api/message-scope.js';
import { validatePayload } from './validation.js';
import { observeStreamCompletion, type OnCompletion } from './observe-completion.js';
import {
  failedSpanEnd,
  handlerSpanEnd,
  headersWithin,
  startDeliverySpan,
  startRequestSpan,
} from '../tracing/message-spans.js';
import { internalFailure, toWire } from './wire-failure.js';

export interface IncomingRequest {
  readonly pattern: string;
  readonly payload: unknown;
  readonly headers: MessageHeaders;
  /** See `MessageScope`. */
  readonly caller?: string | undefined;
  /** A time of `performance.now()`. */
  readonly deadline: number;
}

export interface IncomingEvent {
  readonly id: string;
  readonly pattern: string;
  readonly body: unknown;
  readonly headers: MessageHeaders;
}

/**
 * Calls handlers for all transports: checks access, validates the payload, sets the message scope, and converts errors
 * to their wire form. Nest's own guards, pipes and interceptors run inside the handler call; filters only for plain Nest
 * handlers.
 */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name);
  private readonly middleware: HandlerMiddleware;
  private inFlightCount = 0;
  private readonly handlerMetrics = new Map<MessageHandler, HandlerMetrics>();

  constructor(
    private readonly access: AccessPolicy,
    @Optional() @Inject(HANDLER_MIDDLEWARE) middleware: readonly HandlerMiddleware[] = [],
    @Optional() @Inject(TRANSIENT_ERROR_CHECK) private readonly isTransientError: TransientErrorCheck = () =>
      false,
    @Optional() private readonly metrics: Metrics = new Metrics(),
    @Optional() @Inject(TRACING) private readonly tracing: Tracing | null = null,
  ) {
    this.middleware = composeMiddleware(middleware);
  }

  /** Number of handler calls that have not returned. One that returned an Observable is not counted while that emits. */
  get inFlight(): number {
    return this.inFlightCount;
  }

  /**
   * Returns the reply, or an Observable of several. `transportContext` is passed to Nest's pipeline as its RPC context.
   * Rejects with a `WireFailure`; for an unmodified Nest handler, with the error that Nest would send.
   */
  async request(
    handler: MessageHandler,
    incoming: IncomingRequest,
    transportContext: unknown,
  ): Promise<unknown> {
    const { context = '', message, managesIdempotency = false } = metadataOf(handler);
    const request = message as AnyRequest | undefined;
    const { pattern, deadline, caller } = incoming;
    const metrics = this.metricsOf(handler, context, pattern);
    const startedAt = performance.now();
    const span = this.tracing ? startRequestSpan(this.tracing, SpanKind.SERVER, incoming) : undefined;
    const headers = headersWithin(span, incoming.headers);
    const complete: OnCompletion = (failure) => {
      metrics.record(startedAt, failure);
      span?.end(failure && handlerSpanEnd(failure.error));
    };
    this.inFlightCount++;
    try {
      const principal = await (request && this.access.authorise(request.access, headers));
      const payload = request ? validatePayload(request.request, incoming.payload) : incoming.payload;
      const scope: MessageScope = { headers, caller, deadline, principal, handler: { context, pattern } };
      enterScope(scope); // must follow an await: see `enterScope`
      const reply = await this.middleware({ context, message, payload, managesIdempotency }, () =>
        handler(payload, transportContext),
      );
      if (isObservable(reply)) {
        const stream = streamInScope(scope, reply).pipe(
          catchError((error) =>
            throwError(() => this.toReplyError(error, request, context, { pattern, headers })),
          ),
        );
        return observeStreamCompletion(stream, complete);
      }
      complete();
      metrics.payloads.record(payload, reply);
      return reply;
    } catch (error) {
      const failure = this.toReplyError(error, request, context, { pattern, headers });
      complete({ error: failure });
      throw failure;
    } finally {
      this.inFlightCount--;
    }
  }

  /**
   * Resolves once the handler has processed the event; rejects with its error. The handler does not receive fields that its
   * version of the event does not declare.
   */
  async event(handler: MessageHandler, incoming: IncomingEvent, transportContext: unknown): Promise<void> {
    const { context = '', name = incoming.pattern, message } = metadataOf(handler);
    const { id, pattern } = incoming;
    const metrics = this.metricsOf(handler, context, pattern);
    const startedAt = performance.now();
    const span = this.tracing ? startDeliverySpan(this.tracing, incoming, context) : undefined;
    const headers = headersWithin(span, incoming.headers);
    const complete: OnCompletion = (failure) => {
      metrics.record(startedAt, failure);
      span?.end(failure && failedSpanEnd(failure.error));
    };
    this.inFlightCount++;
    try {
      const payload =
        message?.kind === 'event' ? validatePayload(message.body, incoming.body, 'drop') : incoming.body;
      const scope: MessageScope = {
        headers,
        handler: { context, pattern },
        event: { id, handlerName: name },
      };
      const result = await runInScope(scope, () =>
        this.middleware({ context, message, payload }, () => handler(payload, transportContext)),
      );
      if (isObservable(result))
        await lastValueFrom(streamInScope(scope, result), { defaultValue: undefined });
      complete();
    } catch (error) {
      complete({ error });
      throw error;
    } finally {
      this.inFlightCount--;
    }
  }

  /** Whether the delivery of an event failed with a transient error. */
  isTransientDeliveryError(error: unknown): boolean {
    return isTransientDeliveryError(error, this.isTransientError);
  }

  private metricsOf(handler: MessageHandler, context: string, pattern: string): HandlerMetrics {
    let metrics = this.handlerMetrics.get(handler);
    if (!metrics)
      this.handlerMetrics.set(handler, (metrics = new HandlerMetrics(context, pattern, this.metrics)));
    return metrics;
  }

  private toReplyError(
    error: unknown,
    message: AnyRequest | undefined,
    context: string,
    { pattern, headers }: Pick<IncomingRequest, 'pattern' | 'headers'>,
  ): unknown {
    if (!message) return error;
    const traceId = headers.traceparent?.split('-')[1];
    const failure = toWire(error, message, traceId);
    if (failure) return failure;
    if (this.isTransientError(error)) {
      this.logger.warn({ err: error, pattern, traceId }, `${pattern} failed with a transient error`);
      return toWire(new Unreachable({ context, outcome: 'unknown' }), message, traceId);
    }
    this.logger.error({ err: error, pattern, traceId }, `${pattern} failed`);
    return internalFailure(traceId);
  }
}

/** Subscribes to `stream` inside `scope`, so that the stream of a handler runs in the scope of the handler. */
function streamInScope<T>(scope: MessageScope, stream: Observable<T>): Observable<T> {
  return new Observable((subscriber) => runInScope(scope, () => stream.subscribe(subscriber)));
}
