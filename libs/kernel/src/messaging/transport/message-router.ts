import { SpanKind } from '@opentelemetry/api';
import { Unreachable, type AnyRequest } from '#contracts/definition';
import type { Tracing } from '#kernel/observability';
import { currentScope, outgoingHeaders } from '../api/message-scope.js';
import { contextOf } from './dependencies.js';
import type { MessageHeaders } from './headers.js';
import type { ServiceAvailability } from './service-availability.js';
import type { WorkPlacement } from './work-placement.js';
import { pingPattern, type OutgoingRequest, type RequestTransport } from './request-transport.js';
import type { ContextOfOpenTransaction } from './context-of-open-transaction.js';
import { isReplay, replayedResponse } from '../api/replay.js';
import { fromWire, isWireFailure } from '../dispatch/wire-failure.js';
import { failedSpanEnd, headersWithin, startRequestSpan } from '../tracing/message-spans.js';

/** What the router needs to know of a request. */
interface Routable extends Pick<AnyRequest, 'pattern' | 'deadlineMs' | 'idempotent' | 'failures'> {
  /**
   * Entry of the module's dependencies that covers the request: `<context>.*` for plain Nest code. Its first part is
   * the target context. Default: the pattern.
   */
  readonly dependency?: string;
  /** Receives every value of the reply. */
  readonly replySubscriber?: OutgoingRequest['replySubscriber'];
}

export interface Routes {
  /** Contexts hosted by this process. */
  readonly hosted: ReadonlySet<string>;
  /**
   * The hosted module that is named as the caller, by request pattern and, for pings, by context. Without it, the caller
   * is the one that the transport is configured with.
   */
  readonly callerByPattern?: ReadonlyMap<string, string>;
  /** Contexts this process calls but does not host. */
  readonly remoteDependencies?: readonly string[];
  readonly local: RequestTransport;
  /** Absent where no broker is configured. */
  readonly remote?: RequestTransport | undefined;
  readonly placement?: WorkPlacement | undefined;
}

/** Routes each request to its context: in this process, or remote. */
export class MessageRouter {
  constructor(
    private readonly routes: Routes,
    /** Without it, no transaction is ever open. */
    private readonly contextOfOpenTransaction?: ContextOfOpenTransaction,
    /** Without it, every remote request is sent. */
    private readonly services?: ServiceAvailability,
    private readonly tracing: Tracing | null = null,
  ) {}

  /** The contexts this process calls but does not host. It is ready only while they are reachable. */
  remoteDependencies(): readonly string[] {
    return this.routes.remoteDependencies ?? [];
  }

  /**
   * @throws a failure that `message` declares, or a platform failure; from another version of the context, possibly one
   *   with an unknown code; from a plain Nest handler, its error
   * @throws Unreachable at about the deadline, which is that of the message or of the current scope, whichever is earlier;
   *   immediately if no process serves the context
   * @throws Error inside a database transaction
   */
  async request(message: Routable, payload: unknown): Promise<unknown> {
    const { pattern } = message;
    this.assertNoOpenTransaction(pattern);
    const headers = outgoingHeaders();
    const span = this.tracing
      ? startRequestSpan(this.tracing, SpanKind.CLIENT, { pattern, headers })
      : undefined;
    try {
      const call = this.toOutgoingRequest(message, payload, headersWithin(span, headers));
      const { context } = call;
      const { hosted, placement, local, remote } = this.routes;
      const isHosted = hosted.has(context);
      if (!isHosted && this.services && !(await this.services.isAvailable(context)))
        throw new Unreachable({ context, outcome: 'not-sent' });
      const placed = isHosted ? placement?.request(call, local, remote) : undefined;
      const reply = await (placed ?? this.transportTo(context).request(call));
      span?.end();
      if (!isReplay(reply)) return reply;
      currentScope()?.onReplayed?.();
      return replayedResponse(reply);
    } catch (error) {
      const failure = fromWire(error, message);
      span?.end(failedSpanEnd(failure));
      if (isWireFailure(error) && error.replayed) currentScope()?.onReplayed?.(error.traceId);
      throw failure;
    }
  }

  /** Tests the round trip to a replica of `context`. Rejects with `Unreachable` after `timeoutMs`. */
  async ping(context: string, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    const caller = this.routes.callerByPattern?.get(context);
    const call = { context, pattern: pingPattern, payload: {}, headers: {}, deadline, idempotent: true };
    await this.transportTo(context).request({ ...call, caller });
  }

  private assertNoOpenTransaction(pattern: string): void {
    const context = this.contextOfOpenTransaction?.();
    if (context === undefined) return;
    throw new Error(
      `${pattern} must not be sent inside a transaction of ${context}: it would hold locks during a network call. ` +
        'Send it before or after the transaction, or publish an event through the outbox.',
    );
  }

  private toOutgoingRequest(message: Routable, payload: unknown, headers: MessageHeaders): OutgoingRequest {
    const { pattern, idempotent, dependency = pattern, replySubscriber } = message;
    const context = contextOf(dependency);
    const now = performance.now();
    const deadline = Math.min(now + message.deadlineMs, currentScope()?.deadline ?? Infinity);
    if (deadline <= now) throw new Unreachable({ context, outcome: 'not-sent' });
    const caller = this.routes.callerByPattern?.get(dependency);
    return { context, caller, pattern, payload, headers, deadline, idempotent, replySubscriber };
  }

  private transportTo(context: string): RequestTransport {
    if (this.routes.hosted.has(context)) return this.routes.local;
    if (this.routes.remote) return this.routes.remote;
    throw new Unreachable({ context, outcome: 'not-sent' });
  }
}
