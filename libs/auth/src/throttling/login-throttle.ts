import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import { accountThrottleKey, networkThrottleKey, type LoginAttempt } from '../domain/login-attempt.js';
import { CountersRepository } from '../persistence/counters.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { RejectionCache } from './rejection-cache.js';

/** The keys under which a failure of the attempt is counted: that of the account, and of the network if it is known. */
export type ThrottleKeys = readonly [account: string, network?: string];

/**
 * Locks accounts and networks (an IPv4 address, an IPv6 /64) after too many failed logins within a window. Failures
 * count per email address, whether or not it has an account: with one counter for all unfamiliar IP addresses, and one for
 * each familiar address, from which the owner has a session, so that attackers elsewhere cannot lock out the owner. The
 * counters are shared by all processes; lockouts are
 * cached per process.
 */
@Injectable()
export class LoginThrottle {
  private readonly lockouts = new RejectionCache();

  constructor(
    private readonly counters: CountersRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly settings: AuthSettings,
  ) {}

  /** @throws TooManyAttempts if the account or the network is locked */
  async assertAllowed(attempt: LoginAttempt): Promise<ThrottleKeys> {
    const network = networkThrottleKey(attempt);
    const familiar = accountThrottleKey(attempt, true);
    this.assertNotCached(network ? [familiar, network] : [familiar]);
    const account = accountThrottleKey(attempt, await this.families.isFamiliarIp(attempt));
    const keys: ThrottleKeys = network ? [account, network] : [account];
    const counters = await this.counters.find(keys as readonly string[]);
    const locked = counters.filter(({ key, count }) => count >= this.maxFailures(key === network));
    // The cache is read before it is known whether the address is familiar: a lockout is cached for this address only.
    for (const { key, secondsLeft } of locked)
      this.lockouts.add(key === network ? network : familiar, secondsLeft);
    reject(Math.max(0, ...locked.map(({ secondsLeft }) => secondsLeft)));
    return keys;
  }

  /**
   * Checks the cached lockouts once more after an attempt has waited in the hashing queue, so that concurrent attempts
   * cannot make more guesses than sequential ones.
   * @throws TooManyAttempts
   */
  assertStillAllowed(keys: ThrottleKeys): void {
    this.assertNotCached(keys as readonly string[]);
  }

  async recordFailure([account, network]: ThrottleKeys): Promise<void> {
    await this.increment(account, this.maxFailures(false));
    if (network) await this.increment(network, this.maxFailures(true));
  }

  /**
   * Resets the counters of the account after a successful login. The counter of the network is kept: otherwise, an
   * attacker could reset it by logging in to an account of their own.
   */
  async reset(attempt: LoginAttempt): Promise<void> {
    await this.counters.remove([accountThrottleKey(attempt, false), accountThrottleKey(attempt, true)]);
  }

  /** Deletes all counters of the account, including those per familiar IP address. */
  async deleteCountersOf(email: string): Promise<void> {
    const account = accountThrottleKey({ email, ip: null }, false);
    await this.counters.remove([account]);
    await this.counters.removeStartingWith(`${account} from `);
  }

  private assertNotCached(keys: readonly string[]): void {
    reject(Math.max(...keys.map((key) => this.lockouts.retryAfterSeconds(key))));
  }

  private async increment(key: string, maxFailures: number): Promise<void> {
    const { count, secondsLeft } = await this.counters.increment(key, this.settings.failureWindowSeconds);
    if (count >= maxFailures) this.lockouts.add(key, secondsLeft);
  }

  private maxFailures(ofNetwork: boolean): number {
    return ofNetwork ? this.settings.maxNetworkFailures : this.settings.maxAccountFailures;
  }
}

function reject(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
}
