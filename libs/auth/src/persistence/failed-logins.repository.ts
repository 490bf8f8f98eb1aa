import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { AuthSettings } from '../auth.settings.js';
import { accountSubject, addressSubject, type Attempt } from '../domain/attempt.js';
import { RecentRefusals } from '../domain/recent-refusals.js';

/** Counts failed attempts per account, whether or not it exists, and per address, for all replicas together. */
@Injectable()
export class FailedLoginsRepository {
  private readonly recent = new RecentRefusals();

  constructor(
    private readonly em: EntityManager,
    private readonly settings: AuthSettings,
  ) {}

  /** Whole seconds until there may be another attempt; 0 when it may be made now. */
  async secondsToWait(attempt: Attempt): Promise<number> {
    const address = addressSubject(attempt) ?? '';
    const pair = accountSubject(attempt, true);
    const told = Math.max(this.recent.secondsFor(address), this.recent.secondsFor(pair));
    if (told > 0) return told;
    const waits = await this.waits(await this.accountSubject(attempt), address);
    for (const { subject, seconds } of waits) this.recent.add(subject === address ? address : pair, seconds);
    return Math.max(0, ...waits.map(({ seconds }) => seconds));
  }

  async add(attempt: Attempt): Promise<void> {
    const address = addressSubject(attempt);
    await this.count(await this.accountSubject(attempt));
    if (address) await this.count(address);
    await this.forgetSome();
  }

  /** After a success. The address's count stays: an account of one's own does not buy guesses at others. */
  async clear(attempt: Attempt): Promise<void> {
    await this.em.execute(sql`
      delete from auth.failed_logins
      where subject in (${accountSubject(attempt, false)}, ${accountSubject(attempt, true)})`);
  }

  /** Everything that was counted for an account. */
  async forget(email: string): Promise<void> {
    const account = accountSubject({ email, address: null }, false);
    await this.em.execute(sql`
      delete from auth.failed_logins where subject = ${account} or starts_with(subject, ${`${account} from `})`);
  }

  private waits(account: string, address: string): Promise<{ subject: string; seconds: number }[]> {
    const { loginFailures, addressFailures, loginFailureSeconds } = this.settings;
    return this.em.execute(sql`
      select subject, ceil(extract(epoch from since - now()) + ${loginFailureSeconds})::int as seconds
      from auth.failed_logins
      where since > ${this.start()}
        and (subject = ${account} and failures >= ${loginFailures}
          or subject = ${address} and failures >= ${addressFailures})`);
  }

  private async accountSubject(attempt: Attempt): Promise<string> {
    if (attempt.address === null) return accountSubject(attempt, false);
    const familiar = await this.em.execute<unknown[]>(sql`
      select 1 from auth.refresh_families f join auth.accounts a on a.id = f.account_id
      where a.email = ${attempt.email} and f.address = ${attempt.address} limit 1`);
    return accountSubject(attempt, familiar.length > 0);
  }

  private async count(subject: string): Promise<void> {
    const start = this.start();
    await this.em.execute(sql`
      insert into auth.failed_logins as f (subject, failures, since) values (${subject}, 1, now())
      on conflict (subject) do update set
        failures = case when f.since < ${start} then 1 else f.failures + 1 end,
        since = case when f.since < ${start} then now() else f.since end`);
  }

  private async forgetSome(): Promise<void> {
    await this.em.execute(sql`
      delete from auth.failed_logins where subject in (
        select subject from auth.failed_logins where since < ${this.start()} limit 100 for update skip locked)`);
  }

  private start() {
    return sql`now() - make_interval(secs => ${this.settings.loginFailureSeconds})`;
  }
}
