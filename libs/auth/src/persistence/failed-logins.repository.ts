import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { TooManyAttempts } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import { accountSubject, addressSubject, type Attempt } from '../domain/attempt.js';
import { RecentRefusals } from '../domain/recent-refusals.js';

/** An attempt that may be made: what its failure is counted under. */
export type Admission = readonly string[];

/** Counts failed attempts per account, whether or not it exists, and per address, for all replicas together. */
@Injectable()
export class FailedLoginsRepository {
  private readonly recent = new RecentRefusals();

  constructor(
    private readonly em: EntityManager,
    private readonly settings: AuthSettings,
  ) {}

  /** @throws TooManyAttempts when too many have failed of late */
  async admit(attempt: Attempt): Promise<Admission> {
    const address = addressSubject(attempt);
    const pair = accountSubject(attempt, true);
    this.readmit(address ? [pair, address] : [pair]);
    const account = await this.accountSubject(attempt);
    const admission = address ? [account, address] : [account];
    const waits = await this.waits(account, address ?? '');
    for (const { subject, seconds } of waits) this.recent.add(subject === address ? address : pair, seconds);
    this.refuseFor(Math.max(0, ...waits.map(({ seconds }) => seconds)));
    return admission;
  }

  /**
   * Looks again, once an attempt has waited for its turn, at what this process has seen fail meanwhile: of many at once
   * no more are made than of many in a row.
   * @throws TooManyAttempts
   */
  readmit(admission: Admission): void {
    this.refuseFor(Math.max(...admission.map((subject) => this.recent.secondsFor(subject))));
  }

  async add(admission: Admission): Promise<void> {
    const [account, address] = admission as [string, string?];
    await this.count(account, this.settings.loginFailures);
    if (address) await this.count(address, this.settings.addressFailures);
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

  /** What counts no more. */
  async forgetOld(): Promise<void> {
    await this.em.execute(sql`delete from auth.failed_logins where since < ${this.start()}`);
  }

  private refuseFor(retryAfterSeconds: number): void {
    if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
  }

  private waits(account: string, address: string): Promise<{ subject: string; seconds: number }[]> {
    const { loginFailures, addressFailures } = this.settings;
    return this.em.execute(sql`
      select subject, ${this.secondsLeft()} as seconds
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

  private async count(subject: string, most: number): Promise<void> {
    const start = this.start();
    const [row] = await this.em.execute<[{ failures: number; seconds: number }]>(sql`
      insert into auth.failed_logins as f (subject, failures, since) values (${subject}, 1, now())
      on conflict (subject) do update set
        failures = case when f.since < ${start} then 1 else f.failures + 1 end,
        since = case when f.since < ${start} then now() else f.since end
      returning failures, ${this.secondsLeft()} as seconds`);
    if (row.failures >= most) this.recent.add(subject, row.seconds);
  }

  private start() {
    return sql`now() - make_interval(secs => ${this.settings.loginFailureSeconds})`;
  }

  private secondsLeft() {
    return sql`ceil(extract(epoch from since - now()) + ${this.settings.loginFailureSeconds})::int`;
  }
}
