import type { ExternalRegistriesSettings } from './external-registries.settings.js';
import type { ExternalRegistry, Registration } from './external-registry.js';
import { assertAccepted, registryHttp, type Send } from './registry-http.js';

const dataCenterInfo = { '@class': 'com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo', name: 'MyOwn' };

/** A group of Eureka servers. The next server is used when one does not respond or responds with 5xx. */
export class Eureka implements ExternalRegistry {
  readonly name = 'eureka';
  readonly heartbeatMs = this.settings.eurekaHeartbeatMs;
  private readonly servers = this.settings.eurekaUrls.map((url) => registryHttp(url));
  private current = 0;
  /** The last status that the current server accepted, by entry: a heartbeat does not change the status. */
  private readonly accepted = new Map<string, string>();

  constructor(private readonly settings: ExternalRegistriesSettings) {}

  /**
   * Sends no `lastDirtyTimestamp`, so that the clock of the server decides. Never sends OUT_OF_SERVICE: it belongs to
   * operators.
   */
  async register(entry: Registration, unreadyReason: string, signal: AbortSignal): Promise<void> {
    const { id: instanceId, service: vipAddress, host: hostName, port, metadata } = entry;
    const renewalIntervalInSecs = Math.ceil(this.heartbeatMs / 1_000);
    const leaseInfo = { renewalIntervalInSecs, durationInSecs: 3 * renewalIntervalInSecs };
    const address = { hostName, ipAddr: hostName, port: { $: port, '@enabled': 'true' } };
    const healthCheckUrl = `http://${hostName}:${port}/health/ready`;
    const state = { status: statusOf(unreadyReason), leaseInfo, healthCheckUrl, dataCenterInfo, metadata };
    const instance = { instanceId, app: vipAddress.toUpperCase(), vipAddress, ...address, ...state };
    assertAccepted(await this.send('POST', `/apps/${instance.app}`, signal, { instance }));
    this.accepted.set(instanceId, state.status);
  }

  /** Registers the entry again if its status has changed. */
  async renew(entry: Registration, unreadyReason: string, signal: AbortSignal) {
    const status = statusOf(unreadyReason);
    if (this.accepted.get(entry.id) === status) {
      const response = await this.send('PUT', `${pathOf(entry)}?status=${status}`, signal);
      if (response.status === 404) return 'unknown';
      assertAccepted(response);
    } else await this.register(entry, unreadyReason, signal);
    return 'known';
  }

  deregister(entry: Registration, signal: AbortSignal): Promise<unknown> {
    return this.send('DELETE', pathOf(entry), signal);
  }

  private readonly send: Send = async (...request) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await this.servers[this.current]!(...request);
        if (response.status >= 500) assertAccepted(response);
        return response;
      } catch (error) {
        // The next server may lack the latest status of the entries, so they are registered again.
        this.current = (this.current + 1) % this.servers.length;
        this.accepted.clear();
        if (attempt === this.servers.length) throw error;
      }
    }
  };
}

const statusOf = (unreadyReason: string): string => (unreadyReason ? 'DOWN' : 'UP');

const pathOf = ({ id, service }: Registration): string => `/apps/${service.toUpperCase()}/${id}`;
