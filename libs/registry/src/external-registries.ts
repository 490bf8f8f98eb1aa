import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { RedisSettings } from '#redis';
import { Configuration, isProduction } from '#kernel/config';
import { Metrics, ProcessState } from '#kernel/observability';
import { isLoopbackAddress } from './advertised-address.js';
import { Consul } from './consul.js';
import { Eureka } from './eureka.js';
import type { ProcessRecord } from './process-record.js';
import { ExternalRegistriesSettings } from './external-registries.settings.js';
import type { ExternalRegistry, Registration } from './external-registry.js';
import { RegistrationLoop } from './registration-loop.js';
import { Registry } from './registry.js';

/** Injection token of `Readiness` in #process, which this library cannot import. */
export const READINESS = Symbol('READINESS');

/**
 * Registers each hosted context in Consul and in Eureka, if configured, so that programs outside of Cleave find it. Calls
 * between contexts do not use these registries.
 */
@Injectable()
export class ExternalRegistries implements BeforeApplicationShutdown {
  private loops: readonly RegistrationLoop[] = [];

  constructor(
    private readonly configuration: Configuration,
    private readonly registry: Registry,
    private readonly state: ProcessState,
    @Inject(READINESS) private readonly readiness: { unreadyReasons(): Promise<string[]> },
    private readonly metrics: Metrics,
  ) {}

  /** Starts the registration. The process must be serving, so that it has an address. */
  start(): void {
    const settings = this.configuration.of(ExternalRegistriesSettings);
    const registries: ExternalRegistry[] = settings.consulUrl ? [new Consul(settings)] : [];
    if (settings.eurekaUrls.length > 0) registries.push(new Eureka(settings));
    if (registries.length === 0) return;
    const entries = registrationsOf(this.registry.ownRecord(), this.configuration.of(RedisSettings));
    this.loops = registries.map(
      (each) => new RegistrationLoop(each, entries, this.unreadyReason, this.metrics),
    );
    const { url } = this.state;
    if (isProduction(this.configuration) && isLoopbackAddress(url!))
      new Logger(ExternalRegistries.name).warn(`Only this machine can reach ${url}: set ADVERTISED_ADDRESS`);
    this.announce();
  }

  /** Sends the current state to the registries now instead of with the next heartbeat. */
  announce(): void {
    for (const loop of this.loops) loop.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** The reasons why the process is not ready, in one text; empty if it is ready. */
  private readonly unreadyReason = async (): Promise<string> => {
    const reasons = this.state.serving ? await this.readiness.unreadyReasons() : [];
    return this.state.serving ? reasons.join('; ') : this.state.health;
  };
}

/** One entry per hosted context, so that a service has the same name in every topology. */
function registrationsOf(record: ProcessRecord, { redisPrefix }: RedisSettings): Registration[] {
  const { name, instance, version, startedAt, hosts } = record;
  const { hostname, port } = new URL(record.address!);
  return hosts.map((context) => ({
    id: `${redisPrefix}-${name}-${instance}-${context}`,
    service: `${redisPrefix}-${context}`,
    tags: context === 'gateway' ? ['cleave', 'rest'] : ['cleave'],
    host: hostname,
    port: Number(port || 80),
    metadata: { process: name, instance, version, startedAt, hosts: hosts.join(',') },
  }));
}
