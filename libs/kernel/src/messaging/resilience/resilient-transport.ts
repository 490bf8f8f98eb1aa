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
  ) {
    metrics.collectOnScrape(async () => {
      for (const policy of this.policies.values()) policy.updateMetrics();
    });
  }

  /** Pings bypass the policy, so that they test the connection even while the circuit breaker is open. */
  request(call: OutgoingRequest): Promise<unknown> {
    const policy = this.policyFor(call.context);
    return call.pattern === pingPattern ? this.transport.request(call) : policy.request(call);
  }

  private policyFor(context: string): RemoteCallPolicy {
    let policy = this.policies.get(context);
    if (!policy) {
      policy = new RemoteCallPolicy(context, this.transport, this.options, this.metrics);
      this.policies.set(context, policy);
    }
    return policy;
  }
}
