import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { AuthSettings } from '../auth.settings.js';
import { accountSubject, type LoginAttempt } from '../domain/login-attempt.js';

export interface Lockout {
  readonly subject: string;
  readonly retryAfterSeconds: number;
}

/** Counts failed logins per subject (account or network) within a window that starts at the first failure. */
@Injectable()
export class FailedLoginsRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: AuthSettings,
  ) {}

  /** Whether a session of the account was last used from the IP address of the attempt. */
  async isFamiliarIp({ email, ip }: LoginAttempt): Promise<boolean> {
    if (ip === null) return false;
    const sessions = await this.em.execute<unknown[]>(sql`
      select 1 from auth.refresh_families f join auth.accounts a on a.id = f.account_id
      where a.email = ${email} and f.ip = ${ip} limit 1`);
    return sessions.length > 0;
  }

  /** Those of the two subjects that have reached their limit in the current window. */
  lockouts(account: string, network = ''): Promise<Lockout[]> {
    const { maxAccountFailures, maxNetworkFailures } = this.settings;
    return this.em.execute(sql`
      select subject, ${this.secondsLeft()} as "retryAfterSeconds"
      from auth.failed_logins
      where since > ${this.windowStart()}
        and (subject = ${account} and failures >= ${maxAccountFailures}
          or subject = ${network} and failures >= ${maxNetworkFailures})`);
  }

  /** Counts a failure. Starts a new window if the previous one has ended. */
  async increment(
    subject: string,
  ): Promise<{ readonly failures: number; readonly retryAfterSeconds: number }> {
    const start = this.windowStart();
    const [row] = await this.em.execute<[{ failures: number; retryAfterSeconds: number }]>(sql`
      insert into auth.failed_logins as f (subject, failures, since) values (${subject}, 1, now())
      on conflict (subject) do update set
        failures = case when f.since < ${start} then 1 else f.failures + 1 end,
        since = case when f.since < ${start} then now() else f.since end
      returning failures, ${this.secondsLeft()} as "retryAfterSeconds"`);
    return row;
  }

  async remove([first, second]: readonly [string, string]): Promise<void> {
    await this.em.execute(sql`delete from auth.failed_logins where subject in (${first}, ${second})`);
  }

  /** Deletes all counters of the account, including those per familiar IP address. */
  async removeAllFor(email: string): Promise<void> {
    const account = accountSubject({ email, ip: null }, false);
    await this.em.execute(sql`
      delete from auth.failed_logins where subject = ${account} or starts_with(subject, ${`${account} from `})`);
  }

  /** Deletes the counters whose window has ended. */
  async purgeExpired(): Promise<void> {
    await this.em.execute(sql`delete from auth.failed_logins where since < ${this.windowStart()}`);
  }

  private windowStart() {
    return sql`now() - make_interval(secs => ${this.settings.failureWindowSeconds})`;
  }

  private secondsLeft() {
    return sql`ceil(extract(epoch from since - now()) + ${this.settings.failureWindowSeconds})::int`;
  }
}
