import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { runInScope } from '#kernel/messaging';
import { counter, gauge, type Metrics } from '#kernel/observability';
import type { ExternalRegistry, Registration } from './external-registry.js';
import type { RegistryFailure } from './registry-http.js';

const registeredHelp =
  'Whether consul or eureka, if configured, has accepted all entries of this process: 1 or 0.';
const registered = gauge('registry_registered', registeredHelp, ['registry']);

const rejectionsHelp = 'Failed calls to the registry by status: an HTTP status, `timeout` or `unreachable`.';
const rejections = counter('registry_rejections_total', rejectionsHelp, ['registry', 'status']);

const deregisterTimeoutMs = 1_000;
const maxBackoffFactor = 4;
/**
 * If a registry loses entries more than `maxLosses` times in a row (each loss within two minutes of the previous one,
 * no failed call in between), its URL leads to several servers that do not share entries.
 */
const maxLosses = 3;
const maxLossIntervalMs = 120_000;
const keepsLosing = 'keeps losing entries: its URL must be that of one server, not of a load balancer';

/**
 * Keeps the entries of this process in one external registry. A round renews each of them, one request at a time, and registers
 * those that the registry does not know. Nothing else in the process waits for it.
 */
export class RegistrationLoop {
  private readonly logger = new Logger(RegistrationLoop.name);
  private timer: NodeJS.Timeout | undefined;
  private interruption = new AbortController();
  private round = Promise.resolve();
  private consecutiveFailures = 0;
  private isRegistered: boolean | undefined;
  private consecutiveLosses = 0;
  private lastLoss = 0;

  constructor(
    private readonly registry: ExternalRegistry,
    private readonly entries: readonly Registration[],
    private readonly readUnreadyReason: () => Promise<string>,
    private readonly metrics: Metrics,
  ) {}

  /** Starts a round now; it replaces the one in progress. Further rounds follow. */
  run(): void {
    clearTimeout(this.timer);
    this.interruption.abort();
    this.interruption = new AbortController();
    this.round = runInScope({ headers: {} }, () => this.runRound(this.interruption.signal));
  }

  /** Ends the rounds and removes the entries, within 1 s. */
  async stop(): Promise<void> {
    const limit = AbortSignal.timeout(deregisterTimeoutMs);
    await Promise.race([this.round, once(limit, 'abort')]);
    clearTimeout(this.timer);
    this.interruption.abort();
    for (const entry of this.entries)
      if (!limit.aborted) await this.registry.deregister(entry, limit).catch(() => undefined);
  }

  /** After a call without a response, the other entries wait for the next round. */
  private async runRound(signal: AbortSignal): Promise<void> {
    const unreadyReason = await this.readUnreadyReason();
    let failure: RegistryFailure | undefined;
    let isLost = false;
    for (const entry of this.entries) {
      if (signal.aborted || typeof failure?.status === 'string') break;
      try {
        if ((await this.registry.renew(entry, unreadyReason, signal)) === 'known') continue;
        isLost = this.isRegistered === true;
        await this.registry.register(entry, unreadyReason, signal);
      } catch (error) {
        failure ??= error as RegistryFailure;
        const { status } = error as RegistryFailure;
        if (!signal.aborted) this.metrics.of(rejections).inc({ registry: this.registry.name, status });
      }
    }
    if (signal.aborted) return;
    this.report(failure, isLost);
    this.timer = setTimeout(() => this.run(), this.pauseMs(failure)).unref();
  }

  /**
   * A failed connection costs little and a restarted registry is empty, so the next attempt follows after one heartbeat.
   * After other failures, such as those of an overloaded registry, the pause doubles up to four heartbeats.
   */
  private pauseMs(failure: RegistryFailure | undefined): number {
    this.consecutiveFailures = failure && failure.status !== 'unreachable' ? this.consecutiveFailures + 1 : 0;
    const factor = Math.min(2 ** Math.max(this.consecutiveFailures - 1, 0), maxBackoffFactor);
    return this.registry.heartbeatMs * factor * (0.9 + Math.random() / 5);
  }

  private report(failure: RegistryFailure | undefined, isLost: boolean): void {
    const { name } = this.registry;
    this.metrics.of(registered).set({ registry: name }, failure ? 0 : 1);
    if (failure) {
      if (this.isRegistered !== false) this.logger.warn(`Registration in ${name} failed: ${failure.message}`);
      this.consecutiveLosses = 0;
    } else if (!this.isRegistered) this.logger.log(`Registered in ${name}`);
    else if (isLost) {
      this.consecutiveLosses =
        Date.now() - this.lastLoss > maxLossIntervalMs ? 1 : this.consecutiveLosses + 1;
      this.lastLoss = Date.now();
      if (this.consecutiveLosses === maxLosses + 1) this.logger.warn(`${name} ${keepsLosing}`);
    }
    this.isRegistered = !failure;
  }
}
