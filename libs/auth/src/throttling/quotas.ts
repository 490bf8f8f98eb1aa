import { Injectable } from '@nestjs/common';
import { QuotaExceeded } from '#contracts/auth';
import { hashSecret } from '../domain/refresh-token.js';
import { CountersRepository, type Counter } from '../persistence/counters.repository.js';
import { currentNetwork } from '../sessions/current-client.js';
import { RejectionCache } from './rejection-cache.js';
import { QuotaSettings } from './quota.settings.js';

export interface Quota {
  readonly name: keyof QuotaSettings | 'mailsPerMinute';
  /** An email address, a client network or the recipient of mails. */
  readonly subject: string;
}

/**
 * Limits how often an operation is done per hour (mails also per minute) for one subject. The usage is shared by all
 * processes; used-up quotas are cached per process, so that a flood costs no database query.
 */
@Injectable()
export class Quotas {
  private readonly rejections = new RejectionCache();

  constructor(
    private readonly counters: CountersRepository,
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
    this.assertNotCached([quota]);
    await this.consume([quota]);
  }

  /**
   * Counts an operation that is done next. Concurrent calls do not exceed a quota. Several quotas require a transaction,
   * so that a failure counts none of them.
   * @throws QuotaExceeded if one of the quotas is used up
   */
  async consume(quotas: readonly Quota[]): Promise<void> {
    for (const quota of quotas) {
      const [key, { max, windowSeconds }] = [keyOf(quota), this.limitOf(quota)];
      if (await this.counters.incrementBelow(max, key, windowSeconds)) continue;
      const [usedUp] = await this.counters.find([key]);
      this.reject([usedUp ?? { key, count: max, secondsLeft: 1 }]);
    }
  }

  /** Takes back `consume` for an operation that failed. */
  async undoConsume(quotas: readonly Quota[]): Promise<void> {
    for (const quota of quotas) await this.counters.decrement(keyOf(quota));
  }

  /**
   * Rejects early what `consume` would reject. Counts nothing: where only successful operations count, call `consume`
   * when the operation succeeds, or else anyone could use up the quota of another account.
   * @throws QuotaExceeded if one of the quotas is used up
   */
  async assertNotUsedUp(quotas: readonly Quota[]): Promise<void> {
    this.assertNotCached(quotas);
    const max = new Map(quotas.map((quota) => [keyOf(quota), this.limitOf(quota).max]));
    const counters = await this.counters.find([...max.keys()]);
    this.reject(counters.filter(({ key, count }) => count >= max.get(key)!));
  }

  /** Deletes the usage of the quotas. */
  async deleteUsage(quotas: readonly Quota[]): Promise<void> {
    await this.counters.remove(quotas.map(keyOf));
  }

  private limitOf({ name }: Quota): { readonly max: number; readonly windowSeconds: number } {
    if (name === 'mailsPerMinute') return { max: 1, windowSeconds: 60 };
    return { max: this.settings[name], windowSeconds: 3_600 };
  }

  private assertNotCached(quotas: readonly Quota[]): void {
    const seconds = quotas.map((quota) => this.rejections.retryAfterSeconds(keyOf(quota)));
    throwIfLimited(Math.max(0, ...seconds));
  }

  private reject(usedUp: readonly Counter[]): void {
    for (const { key, secondsLeft } of usedUp) this.rejections.add(key, secondsLeft);
    throwIfLimited(Math.max(0, ...usedUp.map(({ secondsLeft }) => secondsLeft)));
  }
}

/** Contains the hash of the subject: email and IP addresses are not stored. */
function keyOf({ name, subject }: Quota): string {
  return `${name} ${hashSecret(subject)}`;
}

function throwIfLimited(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new QuotaExceeded({ retryAfterSeconds });
}
