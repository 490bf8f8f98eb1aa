import { FairShare, Semaphore } from '#kernel/concurrency';
import type { Metrics } from '#kernel/observability';
import { DeadlineTimer } from '../transport/deadline-timer.js';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import { unreachableBecause } from '../transport/unreachable-because.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import { callsInFlight, rejections, retries } from './call-metrics.js';
import type { CallOptions } from './call-options.js';
import { withRetry } from './with-retry.js';

const rejectionMessages = {
  breaker: 'circuit breaker is open',
  bulkhead: 'bulkhead is full',
};

type Result = { readonly value: unknown } | { readonly failure: unknown };

/** Notifies the circuit breaker of a call without a reply, which may nevertheless have settled without an error. */
class NoReply extends Error {
  constructor(readonly result: Result) {
    super('no reply');
  }
}

/** Bulkhead, circuit breaker and retry for calls to one remote context. Groups that wait for the bulkhead share it. */
export class RemoteCallPolicy implements RequestTransport {
  private readonly bulkhead: Semaphore;
  private readonly breaker;
  private readonly deadlines = new DeadlineTimer();
  /** Half of the queue is reserved for client networks that have no call in it. */
  private readonly queued: FairShare;

  constructor(
    private readonly context: string,
    private readonly transport: RequestTransport,
    private readonly options: CallOptions,
    private readonly metrics: Metrics,
    private readonly currentGroup: () => string,
  ) {
    const { maxConcurrent, maxQueued } = options;
    this.bulkhead = new Semaphore(maxConcurrent, maxQueued);
    this.queued = new FairShare(Math.floor(maxQueued / 2));
    this.breaker = createCircuitBreaker(context, options, metrics);
    for (const reason of ['breaker', 'bulkhead']) metrics.of(rejections).inc({ context, reason }, 0);
    metrics.of(retries).inc({ context }, 0);
  }

  /** Settles at the latest about 120 ms after the deadline. Calls that are rejected here were not sent. */
  request(call: OutgoingRequest): Promise<unknown> {
    if (this.bulkhead.free > 0) return this.bulkhead.run(() => this.send(call));
    const group = this.currentGroup();
    return this.mayEnqueue(group) ? this.enqueue(call, group) : this.reject('bulkhead');
  }

  /** Whether the context has replied to a call since this time, as returned by `performance.now()`. */
  hasRepliedSince(time: number): boolean {
    return this.breaker.hasRepliedSince(time);
  }

  /** Sets the gauges of calls in flight. */
  updateMetrics(): void {
    const { context, bulkhead } = this;
    const gauge = this.metrics.of(callsInFlight);
    gauge.set({ context, state: 'sent' }, bulkhead.running);
    gauge.set({ context, state: 'waiting' }, bulkhead.waiting);
  }

  /** One client network must not use the whole queue. Work without a client has no group. */
  private mayEnqueue(group: string): boolean {
    const free = this.options.maxQueued - this.bulkhead.waiting;
    return free > 0 && (group === '' || this.queued.allows(group, free));
  }

  /**
   * A call that is still queued at its `pickupDeadline`, or else at its deadline, is rejected and never sent; it occupies
   * its queue slot until it is dequeued.
   */
  private enqueue(call: OutgoingRequest, group: string): Promise<unknown> {
    this.queued.acquire(group);
    return new Promise((resolve, reject) => {
      let hasExpired = false;
      const expire = (): void => {
        hasExpired = true;
        this.reject('bulkhead').catch(reject);
      };
      const expiry = this.deadlines.schedule(call.pickupDeadline ?? call.deadline, expire);
      this.bulkhead
        .run(async () => {
          this.queued.release(group);
          return hasExpired ? undefined : this.send(call);
        }, group)
        .finally(() => expiry.cancel())
        .then(resolve, reject);
    });
  }

  private async send(call: OutgoingRequest): Promise<unknown> {
    if (this.breaker.isRejecting()) return this.reject('breaker');
    const result = await this.breaker
      .execute(() => this.resultOf(call))
      .catch((error: unknown) => {
        if (error instanceof NoReply) return error.result;
        throw error;
      });
    if ('value' in result) return result.value;
    throw result.failure;
  }

  /**
   * Rejects with `NoReply` without a reply, which the circuit breaker counts. A failure is a reply, even if it is the
   * `Unreachable` that the context itself returns after a transient error, such as a timeout while it waited for a database
   * connection.
   */
  private async resultOf(call: OutgoingRequest): Promise<Result> {
    const { context, metrics, options, transport } = this;
    let hasReplied = false;
    const observed = { ...call, onReply: () => void (hasReplied = true) };
    const onRetry = (): void => metrics.of(retries).inc({ context });
    const result: Result = await withRetry(observed, transport, options, onRetry).then(
      (value) => ({ value }),
      (failure: unknown) => ({ failure }),
    );
    if (!hasReplied) throw new NoReply(result);
    return result;
  }

  private async reject(reason: 'breaker' | 'bulkhead'): Promise<never> {
    const { context } = this;
    this.metrics.of(rejections).inc({ context, reason });
    throw unreachableBecause(context, 'not-sent', rejectionMessages[reason]);
  }
}
