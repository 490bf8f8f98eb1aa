import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { firstStep, lastStep, type StepName } from '../domain/saga-steps.js';

/**
 * A saga in progress and the exclusive right to run it. The lease expires by the clock of the database; after that any
 * process may claim the saga, and writes of the previous owner fail with `LeaseLost`.
 */
export interface SagaLease {
  readonly orderId: string;
  /** The step being attempted or, if `compensating`, the step being compensated. */
  readonly step: StepName;
  readonly compensating: boolean;
  /** Number of attempts of the step, including the current one. */
  readonly attempts: number;
  readonly leaseOwner: string;
  readonly paymentToken: string | null;
}

/** Thrown if a lease on a saga or settlement is no longer held: it has ended or was claimed again. */
export class LeaseLost extends Error {}

/** Longer than any step may take, so only the lease of a dead or stalled process expires. */
const leaseExpiry = `now() + interval '10 seconds'`;

const leaseColumns = `order_id as "orderId", step, compensating, attempts, lease_owner as "leaseOwner",
  payment_token as "paymentToken"`;

/**
 * Sagas that have not ended; ending a saga deletes its row. Methods ending in `Cte` return a part of a `with` statement
 * that takes effect only if the part named `source` has a row.
 */
@Injectable()
export class SagasRepository {
  constructor(private readonly em: EntityManager) {}

  /** Starts a saga at its first step and returns the lease. */
  startCte(orderId: string, paymentToken: string | null, source: RawQueryFragment): RawQueryFragment {
    return sql`insert into orders.sagas (order_id, step, compensating, lease_owner, due_at, payment_token)
      select ${orderId}::uuid, ${firstStep}, false, ${randomUUID()}::uuid, ${raw(leaseExpiry)}, ${paymentToken}::text
      from ${source} as source returning ${raw(leaseColumns)}`;
  }

  /**
   * Claims the saga and marks it for compensation, from its current step back to the first. If the saga has ended,
   * creates one that compensates every step.
   */
  startCompensation(orderId: string): Promise<SagaLease> {
    return this.queryLease(
      `insert into orders.sagas (order_id, step, compensating, lease_owner, due_at)
       values (?, ?, true, ?, ${leaseExpiry})
       on conflict (order_id) do update
         set compensating = true, attempts = 1, lease_owner = excluded.lease_owner, due_at = excluded.due_at
       returning ${leaseColumns}`,
      [orderId, lastStep, randomUUID()],
    );
  }

  /** Claims sagas whose lease has expired or whose retry is due, the longest overdue first. */
  claimDue(limit: number): Promise<SagaLease[]> {
    return this.em.execute<SagaLease[]>(
      `update orders.sagas set attempts = attempts + 1, lease_owner = gen_random_uuid(), due_at = ${leaseExpiry}
       where order_id in (
         select order_id from orders.sagas where due_at <= now() order by due_at limit ? for update skip locked)
       returning ${leaseColumns}`,
      [limit],
    );
  }

  /** Persists the step to run next and renews the lease. @throws LeaseLost */
  moveTo(
    { orderId, leaseOwner }: SagaLease,
    step: StepName,
    { compensating }: { compensating: boolean },
  ): Promise<SagaLease> {
    return this.queryLease(
      `update orders.sagas set step = ?, compensating = ?, attempts = 1, due_at = ${leaseExpiry}
       where order_id = ? and lease_owner = ? returning ${leaseColumns}`,
      [step, compensating, orderId, leaseOwner],
    );
  }

  /** Makes the saga due for the next attempt after `delayMs`. Does nothing if the lease is lost. */
  async postpone({ orderId, leaseOwner }: SagaLease, delayMs: number): Promise<void> {
    await this.em.execute(
      `update orders.sagas set due_at = now() + ? * interval '1 millisecond'
       where order_id = ? and lease_owner = ?`,
      [delayMs, orderId, leaseOwner],
      'run',
    );
  }

  /** @throws LeaseLost */
  async end({ orderId, leaseOwner }: SagaLease): Promise<void> {
    await this.queryLease(
      `delete from orders.sagas where order_id = ? and lease_owner = ? returning ${leaseColumns}`,
      [orderId, leaseOwner],
    );
  }

  /** Ends the saga and returns a row; returns no row if the lease is lost. */
  endCte({ orderId, leaseOwner }: SagaLease, source: RawQueryFragment): RawQueryFragment {
    return sql`delete from orders.sagas s using ${source} as source
      where s.order_id = ${orderId}::uuid and s.lease_owner = ${leaseOwner}::uuid returning s.order_id`;
  }

  private async queryLease(statement: string, params: readonly unknown[]): Promise<SagaLease> {
    const [lease] = await this.em.execute<SagaLease[]>(statement, [...params]);
    if (!lease) throw new LeaseLost();
    return lease;
  }
}
