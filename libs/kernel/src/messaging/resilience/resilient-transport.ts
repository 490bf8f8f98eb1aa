import { Metrics } from '#kernel/observability';
import { pingPattern, type OutgoingRequest, type RequestTransport } from '../transport/request-transport.js';
import type { CallOptions } from './call-options.js';
import { RemoteCallPolicy } from './remote-call-policy.js';

/**
 * Applies a `RemoteCallPolicy` per context, so that a slow or unavailable context does not affect calls to the others.
 */
export class ResilientTransport implements RequestTransport {
  private readonly policies = new Map<string, RemoteCallPolicy>();

  constructor(
    private readonly transport: RequestTransport,
    private readonly options: CallOptions,
    private readonly metrics = new Metrics(),
    /** See `WORK_GROUP`. */
    private readonly currentGroup: () => string = () => '',
  ) {
    metrics.collectOnScrape(async () => {
      for (const policy of this.policies.values()) policy.updateMetrics();
    });
  }

  request(call: OutgoingRequest): Promise<unknown> {
    const policy = this.policyFor(call.context);
    return call.pattern === pingPattern ? this.ping(call, policy) : policy.request(call);
  }

  /**
   * Pings bypass the policy, so that they test the connection even while the circuit breaker is open. A ping waits behind the
   * requests of clients: while the context replies to these, it is available.
   */
  private async ping(call: OutgoingRequest, policy: RemoteCallPolicy): Promise<unknown> {
    const sentAt = performance.now();
    try {
      return await this.transport.request(call);
    } catch (error) {
      if (policy.hasRepliedSince(sentAt)) return undefined;
      throw error;
    }
  }

  private policyFor(context: string): RemoteCallPolicy {
    let policy = this.policies.get(context);
    if (!policy) {
      policy = new RemoteCallPolicy(context, this.transport, this.options, this.metrics, this.currentGroup);
      this.policies.set(context, policy);
    }
    return policy;
  }
}
