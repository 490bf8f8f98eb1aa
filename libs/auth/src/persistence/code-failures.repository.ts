import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { deleteBatch } from '#kernel/persistence';
import type { Account } from '../domain/account.js';
import type { LoginAttempt } from '../domain/login-attempt.js';
import { RefreshFamiliesRepository } from './refresh-families.repository.js';

/** Identifies a counter: of an account, or of an account and an IP address from which it has logged in. */
export interface CodeCounter {
  readonly accountId: string;
  /** Null for all other addresses. */
  readonly familiarIp: string | null;
}

const failuresPerLock = 10;
const [firstLockSeconds, maxLockSeconds] = [900, 86_400];

/**
 * Counts wrong authenticator codes since the last correct one. Each tenth one locks the codes, for 15 minutes at first
 * and then for twice as long, up to a day. The lockout of failed logins does not suffice: it ends after its window,
 * and would allow any number of guesses.
 */
@Injectable()
export class CodeFailuresRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly families: RefreshFamiliesRepository,
  ) {}

  /** A familiar IP address has a counter of its own, so that wrong codes from elsewhere do not lock out the owner. */
  async counterFor({ id }: Account, attempt: LoginAttempt): Promise<CodeCounter> {
    const isFamiliar = await this.families.isFamiliarIp(attempt);
    return { accountId: id, familiarIp: isFamiliar ? attempt.ip : null };
  }

  /** Seconds for which the codes are still locked; 0 if they are not. */
  async lockedSeconds({ accountId, familiarIp }: CodeCounter): Promise<number> {
    const [row] = await this.em.execute<[{ seconds: number }?]>(sql`
      select ceil(extract(epoch from last_failed_at - now()) + least(${maxLockSeconds},
        ${firstLockSeconds} * 2 ^ least(failures / ${failuresPerLock} - 1, 10)))::int as seconds
      from auth.code_failures
      where account_id = ${accountId} and familiar_ip is not distinct from ${familiarIp} and failures % ${failuresPerLock} = 0`);
    return Math.max(0, row?.seconds ?? 0);
  }

  async increment({ accountId, familiarIp }: CodeCounter): Promise<void> {
    await this.em.execute(sql`
      insert into auth.code_failures as f (account_id, familiar_ip, failures, last_failed_at)
      values (${accountId}, ${familiarIp}, 1, now())
      on conflict (account_id, familiar_ip) do update set failures = f.failures + 1, last_failed_at = now()`);
  }

  async remove({ accountId, familiarIp }: CodeCounter): Promise<void> {
    await this.em.execute(sql`
      delete from auth.code_failures where account_id = ${accountId} and familiar_ip is not distinct from ${familiarIp}`);
  }

  /** Deletes up to `limit` counters and returns their number. */
  purgeExpired(limit: number): Promise<number> {
    return deleteBatch(
      this.em,
      'auth.code_failures',
      sql`last_failed_at < now() - interval '30 days'`,
      limit,
    );
  }
}
