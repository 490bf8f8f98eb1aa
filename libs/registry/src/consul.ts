import type { ExternalRegistriesSettings } from './external-registries.settings.js';
import type { ExternalRegistry, Registration } from './external-registry.js';
import { assertAccepted, registryHttp } from './registry-http.js';

/** Consul reports an unknown check as 404, or as 500 with one of these texts, depending on its version and its ACLs. */
const unknownCheck = /does not have associated TTL|Unknown check/;

/** The Consul agent on the same machine. Each service has a TTL check, which the process updates. */
export class Consul implements ExternalRegistry {
  readonly name = 'consul';
  readonly heartbeatMs = this.settings.consulHeartbeatMs;
  private readonly send = registryHttp(this.settings.consulUrl!, this.settings.consulToken);

  constructor(private readonly settings: ExternalRegistriesSettings) {}

  /** Registers service and check with one request, so that no service can be left without its check. */
  async register(entry: Registration, unreadyReason: string, signal: AbortSignal): Promise<void> {
    const { id: ID, service: Name, tags: Tags, metadata: Meta, host, port: Port } = entry;
    const check = { CheckID: ID, TTL: `${3 * this.heartbeatMs + 1_000}ms`, Status: statusOf(unreadyReason) };
    // Not shorter, so that a process waiting for its database keeps its entry.
    const Check = { ...check, DeregisterCriticalServiceAfter: '10m' };
    const Address = host.replace(/^\[(.+)\]$/, '$1');
    const service = { ID, Name, Tags, Meta, Address, Port, Check };
    const path = '/v1/agent/service/register?replace-existing-checks=true';
    assertAccepted(await this.send('PUT', path, signal, service));
  }

  async renew({ id }: Registration, unreadyReason: string, signal: AbortSignal) {
    const check = { Status: statusOf(unreadyReason), Output: unreadyReason };
    const response = await this.send('PUT', `/v1/agent/check/update/${id}`, signal, check);
    if (response.status === 404 || unknownCheck.test(response.body)) return 'unknown';
    assertAccepted(response);
    return 'known';
  }

  deregister({ id }: Registration, signal: AbortSignal): Promise<unknown> {
    return this.send('PUT', `/v1/agent/service/deregister/${id}`, signal);
  }
}

/** Not `warning`, which Consul's DNS interface includes by default. */
const statusOf = (unreadyReason: string): string => (unreadyReason ? 'critical' : 'passing');
