import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import { accountSubject, networkSubject, type LoginAttempt } from '../domain/login-attempt.js';
import { CountersRepository } from '../persistence/counters.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { LockoutCache } from './lockout-cache.js';

/** The subjects under which a failure of the attempt is counted: the account, and the network if it is known. */
export type AttemptSubjects = readonly [account: string, network?: string];

/**
 * Locks accounts and networks (an IPv4 address, an IPv6 /64) after too many failed logins within a window. Accounts are
 * counted whether or not they exist. The counters are shared by all processes; lockouts are cached per process.
 */
@Injectable()
export class LoginThrottle {
  private readonly lockouts = new LockoutCache();

  constructor(
    private readonly counters: CountersRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly settings: AuthSettings,
  ) {}

  /** @throws TooManyAttempts if the account or the network is locked */
  async assertAllowed(attempt: LoginAttempt): Promise<AttemptSubjects> {
    const network = networkSubject(attempt);
    const familiar = accountSubject(attempt, true);
    this.assertNotCached(network ? [familiar, network] : [familiar]);
    const account = accountSubject(attempt, await this.families.isFamiliarIp(attempt));
    const subjects: AttemptSubjects = network ? [account, network] : [account];
    const counters = await this.counters.find(subjects as readonly string[]);
    const locked = counters.filter(({ key, count }) => count >= this.maxFailures(key === network));
    for (const { key, secondsLeft } of locked)
      this.lockouts.add(key === network ? network : familiar, secondsLeft);
    reject(Math.max(0, ...locked.map(({ secondsLeft }) => secondsLeft)));
    return subjects;
  }

  /**
   * Checks the cached lockouts once more after an attempt has waited in the hashing queue, so that concurrent attempts
   * cannot make more guesses than sequential ones.
   * @throws TooManyAttempts
   */
  assertStillAllowed(subjects: AttemptSubjects): void {
    this.assertNotCached(subjects as readonly string[]);
  }

  async recordFailure([account, network]: AttemptSubjects): Promise<void> {
    await this.increment(account, this.maxFailures(false));
    if (network) await this.increment(network, this.maxFailures(true));
  }

  /**
   * Resets the counters of the account after a successful login. The counter of the network is kept: otherwise, an
   * attacker could reset it by logging in to an account of their own.
   */
  async reset(attempt: LoginAttempt): Promise<void> {
    await this.counters.remove([accountSubject(attempt, false), accountSubject(attempt, true)]);
  }

  /** Deletes all counters of the account, including those per familiar IP address. */
  async deleteCountersOf(email: string): Promise<void> {
    const account = accountSubject({ email, ip: null }, false);
    await this.counters.remove([account]);
    await this.counters.removeStartingWith(`${account} from `);
  }

  private assertNotCached(subjects: readonly string[]): void {
    reject(Math.max(...subjects.map((subject) => this.lockouts.retryAfterSeconds(subject))));
  }

  private async increment(subject: string, maxFailures: number): Promise<void> {
    const { count, secondsLeft } = await this.counters.increment(subject, this.settings.failureWindowSeconds);
    if (count >= maxFailures) this.lockouts.add(subject, secondsLeft);
  }

  private maxFailures(ofNetwork: boolean): number {
    return ofNetwork ? this.settings.maxNetworkFailures : this.settings.maxAccountFailures;
  }
}

function reject(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
}
