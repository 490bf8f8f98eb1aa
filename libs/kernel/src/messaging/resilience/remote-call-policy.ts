import { QueueFull, Semaphore } from '#kernel/concurrency';
import type { Metrics } from '#kernel/observability';
import { DeadlineTimer } from '../transport/deadline-timer.js';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import { unreachableBecause } from '../transport/unreachable-because.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import { callsInFlight, rejections, retries } from './call-metrics.js';
import type { CallOptions } from './call-options.js';
import { unreachableOutcome } from './unreachable-outcome.js';
import { withRetry } from './with-retry.js';

const rejectionMessages = {
  breaker: 'circuit breaker is open',
  bulkhead: 'bulkhead is full',
};

/** A reply of the handler, which may be a failure. */
type Reply = { readonly value: unknown } | { readonly failure: unknown };

/** Bulkhead, circuit breaker and retry for calls to one remote context. */
export class RemoteCallPolicy implements RequestTransport {
  private readonly bulkhead: Semaphore;
  private readonly breaker;
  private readonly deadlines = new DeadlineTimer();

  constructor(
    private readonly context: string,
    private readonly transport: RequestTransport,
    private readonly options: CallOptions,
    private readonly metrics: Metrics,
  ) {
    const { maxConcurrent, maxQueued } = options;
    this.bulkhead = new Semaphore(maxConcurrent, maxQueued);
    this.breaker = createCircuitBreaker(context, options, metrics);
    for (const reason of ['breaker', 'bulkhead']) metrics.of(rejections).inc({ context, reason }, 0);
    metrics.of(retries).inc({ context }, 0);
  }

  /** Settles at the latest about 120 ms after the deadline. Calls that are rejected here were not sent. */
  request(call: OutgoingRequest): Promise<unknown> {
    if (this.bulkhead.free > 0) return this.bulkhead.run(() => this.send(call));
    return this.enqueue(call).catch((error: unknown) =>
      error instanceof QueueFull ? this.reject('bulkhead') : Promise.reject(error as Error),
    );
  }

  /** Sets the gauges of calls in flight. */
  updateMetrics(): void {
    const { context, bulkhead } = this;
    const gauge = this.metrics.of(callsInFlight);
    gauge.set({ context, state: 'sent' }, bulkhead.running);
    gauge.set({ context, state: 'waiting' }, bulkhead.waiting);
  }

  /**
   * A call that is still queued at its `pickupDeadline`, or else at its deadline, is rejected and never sent; it occupies
   * its queue slot until it is dequeued.
   */
  private enqueue(call: OutgoingRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let hasExpired = false;
      const expire = (): void => {
        hasExpired = true;
        this.reject('bulkhead').catch(reject);
      };
      const expiry = this.deadlines.schedule(call.pickupDeadline ?? call.deadline, expire);
      this.bulkhead
        .run(async () => (hasExpired ? undefined : this.send(call)))
        .finally(() => expiry.cancel())
        .then(resolve, reject);
    });
  }

  private async send(call: OutgoingRequest): Promise<unknown> {
    if (this.breaker.isRejecting()) return this.reject('breaker');
    const reply = await this.breaker.execute(() => this.replyTo(call));
    if ('value' in reply) return reply.value;
    throw reply.failure;
  }

  /**
   * Rejects only with `Unreachable` for the context, which the circuit breaker counts. Resolves with every other failure,
   * which it must not count.
   */
  private async replyTo(call: OutgoingRequest): Promise<Reply> {
    const { context, metrics, options, transport } = this;
    try {
      return { value: await withRetry(call, transport, options, () => metrics.of(retries).inc({ context })) };
    } catch (error) {
      if (unreachableOutcome(error, context)) throw error;
      return { failure: error };
    }
  }

  private async reject(reason: 'breaker' | 'bulkhead'): Promise<never> {
    const { context } = this;
    this.metrics.of(rejections).inc({ context, reason });
    throw unreachableBecause(context, 'not-sent', rejectionMessages[reason]);
  }
}
