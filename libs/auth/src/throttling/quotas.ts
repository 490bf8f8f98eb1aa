import { Injectable } from '@nestjs/common';
import { QuotaExceeded } from '#contracts/auth';
import { hashSecret } from '../domain/refresh-token.js';
import { QuotaUsageRepository } from '../persistence/quota-usage.repository.js';
import { currentNetwork } from '../sessions/current-device.js';
import { LockoutCache } from './lockout-cache.js';
import { QuotaSettings } from './quota.settings.js';

export interface Quota {
  readonly name: keyof QuotaSettings;
  /** An account, a client network or the recipient of mails. */
  readonly subject: string;
}

/**
 * Limits how often an operation is done per hour for one subject. The usage is shared by all processes; used-up quotas are cached per process, so that a flood costs no database query.
 */
@Injectable()
export class Quotas {
  private readonly lockouts = new LockoutCache();

  constructor(
    private readonly usage: QuotaUsageRepository,
    private readonly settings: QuotaSettings,
  ) {}

  /**
   * Counts an operation of the current client network, if it is known.
   * @throws QuotaExceeded if the quota of the network is used up
   */
  async consumeNetworkQuota(name: Quota['name']): Promise<void> {
    const network = currentNetwork();
    if (network === null) return;
    const quota: Quota = { name, subject: network };
    await this.assertLeft([quota]);
    const { used, retryAfterSeconds } = await this.usage.increment(keyOf(quota));
    if (used > this.settings[quota.name]) reject(retryAfterSeconds);
  }

  /**
   * Counts an operation that was done, regardless of its quota. To be combined with `assertLeft` where only successful
   * operations count: otherwise, anyone could use up the quota of another account.
   */
  async record(quotas: readonly Quota[]): Promise<void> {
    for (const quota of quotas) await this.usage.increment(keyOf(quota));
  }

  /** @throws QuotaExceeded if one of the quotas is used up */
  async assertLeft(quotas: readonly Quota[]): Promise<void> {
    reject(await this.retryAfterSeconds(quotas));
  }

  /** Deletes the usage of all quotas of a subject. */
  async deleteUsageOf(subject: string): Promise<void> {
    await this.usage.removeAllFor(hashSecret(subject));
  }

  /** Seconds until all of the quotas are available; 0 if none is used up. */
  async retryAfterSeconds(quotas: readonly Quota[]): Promise<number> {
    const keys = quotas.map(keyOf);
    const cached = Math.max(0, ...keys.map((key) => this.lockouts.retryAfterSeconds(key)));
    if (cached > 0) return cached;
    const usages = await this.usage.find(keys);
    const limits = new Map(quotas.map((quota) => [keyOf(quota), this.settings[quota.name]]));
    const usedUp = usages.filter(({ key, used }) => used >= limits.get(key)!);
    for (const { key, retryAfterSeconds } of usedUp) this.lockouts.add(key, retryAfterSeconds);
    return Math.max(0, ...usedUp.map(({ retryAfterSeconds }) => retryAfterSeconds));
  }
}

/** Contains the hash of the subject: email and IP addresses are not stored. */
function keyOf({ name, subject }: Quota): string {
  return `${name} ${hashSecret(subject)}`;
}

function reject(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new QuotaExceeded({ retryAfterSeconds });
}
