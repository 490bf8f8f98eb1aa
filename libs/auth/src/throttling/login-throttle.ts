import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import { accountThrottleKey, networkThrottleKey, type LoginAttempt } from '../domain/login-attempt.js';
import {
  AttemptReservationsRepository,
  type Reservation,
} from '../persistence/attempt-reservations.repository.js';
import { CountersRepository } from '../persistence/counters.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { RejectionCache } from './rejection-cache.js';
import { AllReserved, waitWhileReserved } from './wait-while-reserved.js';

/** The keys under which a failure of the attempt is counted: that of the account, and of the network if it is known. */
type ThrottleKeys = readonly [account: string, network?: string];

/** Calls `reserve` directly before it compares a password or code. The result is falsy if that is wrong. */
type Verification<T> = (reserve: () => Promise<void>) => Promise<T>;

/**
 * Locks accounts and networks (an IPv4 address, an IPv6 /64) after too many failed logins within a window. Failures
 * count per email address, whether or not it has an account: with one counter for all unfamiliar IP addresses, and one for
 * each familiar address, from which the owner has logged in, so that attackers elsewhere cannot lock out the owner. The
 * counters are shared by all processes; lockouts are cached per process.
 */
@Injectable()
export class LoginThrottle {
  private readonly lockouts = new RejectionCache();

  constructor(
    private readonly counters: CountersRepository,
    private readonly reservations: AttemptReservationsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly settings: AuthSettings,
  ) {}

  /**
   * Verifies a password or code, and counts a wrong one. Failures and concurrent verifications together do not exceed the
   * limit: an attempt that could exceed it waits until others have succeeded or failed.
   * @throws TooManyAttempts if the account or the network is locked, or the others take too long
   */
  async verify<T>(attempt: LoginAttempt, verification: Verification<T>): Promise<T> {
    const keys = await this.assertAllowed(attempt);
    return waitWhileReserved(() => this.verifyReserved(keys, verification)).catch((error: unknown) => {
      throw error instanceof AllReserved ? new TooManyAttempts({ retryAfterSeconds: 1 }) : error;
    });
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

  private async assertAllowed(attempt: LoginAttempt): Promise<ThrottleKeys> {
    const network = networkThrottleKey(attempt);
    const familiar = accountThrottleKey(attempt, true);
    this.assertNotCached(network ? [familiar, network] : [familiar]);
    const account = accountThrottleKey(attempt, await this.families.isFamiliarIp(attempt));
    const keys: ThrottleKeys = network ? [account, network] : [account];
    await this.assertNotLocked(keys, familiar);
    return keys;
  }

  private async assertNotLocked(keys: ThrottleKeys, cachedAccount = keys[0]): Promise<void> {
    const [, network] = keys;
    const counters = await this.counters.find(keys as readonly string[]);
    const locked = counters.filter(({ key, count }) => count >= this.maxFailures(key === network));
    // The cache is read before it is known whether the address is familiar: a lockout is cached for this address only.
    for (const { key, secondsLeft } of locked)
      this.lockouts.add(key === network ? network : cachedAccount, secondsLeft);
    reject(Math.max(0, ...locked.map(({ secondsLeft }) => secondsLeft)));
  }

  /** A verification that throws counts as failed: it may have revealed its result. */
  private async verifyReserved<T>(keys: ThrottleKeys, verification: Verification<T>): Promise<T> {
    let reserved: readonly Reservation[] = [];
    let isWrong = true;
    try {
      const result = await verification(async () => {
        reserved = await this.reserve(keys);
      });
      isWrong = !result;
      return result;
    } finally {
      await (isWrong ? this.recordFailures(keys, reserved) : this.reservations.release(reserved));
    }
  }

  private async reserve(keys: ThrottleKeys): Promise<Reservation[]> {
    this.assertNotCached(keys as readonly string[]);
    const [account, network] = keys;
    const limits = [{ key: account, max: this.maxFailures(false) }];
    if (network) limits.push({ key: network, max: this.maxFailures(true) });
    const reserved = await this.reservations.reserve(limits, this.settings.failureWindowSeconds);
    if (reserved.length === keys.length) return reserved;
    await this.reservations.release(reserved);
    await this.assertNotLocked(keys);
    throw new AllReserved();
  }

  /** Also counts failures whose reservations are gone: the counter was reset, or its window has ended. */
  private async recordFailures([, network]: ThrottleKeys, reserved: readonly Reservation[]): Promise<void> {
    const counters = new Map((await this.reservations.fail(reserved)).map((each) => [each.key, each]));
    for (const { key } of reserved) {
      const { count, secondsLeft } =
        counters.get(key) ?? (await this.counters.increment(key, this.settings.failureWindowSeconds));
      if (count >= this.maxFailures(key === network)) this.lockouts.add(key, secondsLeft);
    }
  }

  private assertNotCached(keys: readonly string[]): void {
    reject(Math.max(...keys.map((key) => this.lockouts.retryAfterSeconds(key))));
  }

  private maxFailures(ofNetwork: boolean): number {
    return ofNetwork ? this.settings.maxNetworkFailures : this.settings.maxAccountFailures;
  }
}

function reject(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
}
