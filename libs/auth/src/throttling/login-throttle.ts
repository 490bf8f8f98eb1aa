import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import { accountSubject, networkSubject, type LoginAttempt } from '../domain/login-attempt.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { LockoutCache } from './lockout-cache.js';

/** The subjects under which a failure of the attempt is counted: the account, and the network if it is known. */
export type AttemptSubjects = readonly [account: string, network?: string];

/**
 * Locks accounts and networks (an IPv4 address, an IPv6 /64) after too many failed logins within a window. Accounts are counted whether or not they
 * exist. The counters are shared by all processes; lockouts are cached per process.
 */
@Injectable()
export class LoginThrottle {
  private readonly lockouts = new LockoutCache();

  constructor(
    private readonly failedLogins: FailedLoginsRepository,
    private readonly settings: AuthSettings,
  ) {}

  /** @throws TooManyAttempts if the account or the network is locked */
  async assertAllowed(attempt: LoginAttempt): Promise<AttemptSubjects> {
    const network = networkSubject(attempt);
    const familiar = accountSubject(attempt, true);
    this.assertNotCached(network ? [familiar, network] : [familiar]);
    const account = accountSubject(attempt, await this.failedLogins.isFamiliarIp(attempt));
    const subjects: AttemptSubjects = network ? [account, network] : [account];
    const lockouts = await this.failedLogins.lockouts(account, network);
    for (const { subject, retryAfterSeconds } of lockouts)
      this.lockouts.add(subject === network ? network : familiar, retryAfterSeconds);
    reject(Math.max(0, ...lockouts.map(({ retryAfterSeconds }) => retryAfterSeconds)));
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
    await this.increment(account, this.settings.maxAccountFailures);
    if (network) await this.increment(network, this.settings.maxNetworkFailures);
  }

  /**
   * Resets the counters of the account after a successful login. The counter of the network is kept: otherwise, an
   * attacker could reset it by logging in to an account of their own.
   */
  async reset(attempt: LoginAttempt): Promise<void> {
    await this.failedLogins.remove([accountSubject(attempt, false), accountSubject(attempt, true)]);
  }

  private assertNotCached(subjects: readonly string[]): void {
    reject(Math.max(...subjects.map((subject) => this.lockouts.retryAfterSeconds(subject))));
  }

  private async increment(subject: string, maxFailures: number): Promise<void> {
    const { failures, retryAfterSeconds } = await this.failedLogins.increment(subject);
    if (failures >= maxFailures) this.lockouts.add(subject, retryAfterSeconds);
  }
}

function reject(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
}
