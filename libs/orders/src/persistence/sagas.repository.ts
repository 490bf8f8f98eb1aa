import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { firstStep, lastStep, type StepName } from '../domain/placing-steps.js';

/**
 * What is still to be done for an order, and the right to do it. The right is a lease by the database's clock:
 * once it has run out anyone may take the saga, and whoever lost it can write nothing more.
 */
export interface SagaClaim {
  readonly orderId: string;
  /** The step being tried, or with `undoing` the one being undone. */
  readonly step: StepName;
  readonly undoing: boolean;
  /** How often, this time included. */
  readonly tries: number;
  readonly holder: string;
  readonly paymentToken: string | null;
}

/** Someone else holds the saga now, or it has ended: leave the order alone. */
export class LeaseLost extends Error {}

/** Longer than any step may take, so that a lease runs out only on who has died or stalled. */
const leaseEnd = `now() + interval '10 seconds'`;

const claimColumns = `order_id as "orderId", step, undoing, tries, holder, payment_token as "paymentToken"`;

/** Sagas that have not ended: a row leaves when there is nothing left to do or undo for its order. */
@Injectable()
export class Sagas {
  constructor(private readonly em: EntityManager) {}

  /** Begins it if the part of the statement named `given` has a row. Answers the claim. */
  beginning(orderId: string, paymentToken: string | null, given: RawQueryFragment): RawQueryFragment {
    return sql`insert into orders.sagas (order_id, step, undoing, holder, due_at, payment_token)
      select ${orderId}::uuid, ${firstStep}, false, ${randomUUID()}::uuid, ${raw(leaseEnd)}, ${paymentToken}::text
      from ${given} as given returning ${raw(claimColumns)}`;
  }

  /** Takes the saga from whoever holds it, and turns it back. Where it has ended, everything is to be undone. */
  turnBack(orderId: string): Promise<SagaClaim> {
    return this.one(
      `insert into orders.sagas (order_id, step, undoing, holder, due_at) values (?, ?, true, ?, ${leaseEnd})
       on conflict (order_id) do update
         set undoing = true, tries = 1, holder = excluded.holder, due_at = excluded.due_at
       returning ${claimColumns}`,
      [orderId, lastStep, randomUUID()],
    );
  }

  /** Sagas that nobody holds, the longest waiting first. */
  takeDue(limit: number): Promise<SagaClaim[]> {
    return this.em.execute<SagaClaim[]>(
      `update orders.sagas set tries = tries + 1, holder = gen_random_uuid(), due_at = ${leaseEnd}
       where order_id in (
         select order_id from orders.sagas where due_at <= now() order by due_at limit ? for update skip locked)
       returning ${claimColumns}`,
      [limit],
    );
  }

  /** @throws LeaseLost */
  move({ orderId, holder }: SagaClaim, step: StepName, direction: { undoing: boolean }): Promise<SagaClaim> {
    return this.one(
      `update orders.sagas set step = ?, undoing = ?, tries = 1, due_at = ${leaseEnd}
       where order_id = ? and holder = ? returning ${claimColumns}`,
      [step, direction.undoing, orderId, holder],
    );
  }

  /** Gives the saga up for now. */
  async postpone({ orderId, holder }: SagaClaim, byMs: number): Promise<void> {
    await this.em.execute(
      `update orders.sagas set due_at = now() + ? * interval '1 millisecond' where order_id = ? and holder = ?`,
      [byMs, orderId, holder],
      'run',
    );
  }

  /** @throws LeaseLost */
  async end({ orderId, holder }: SagaClaim): Promise<void> {
    await this.one(`delete from orders.sagas where order_id = ? and holder = ? returning ${claimColumns}`, [
      orderId,
      holder,
    ]);
  }

  /** Ends it if the part of the statement named `given` has a row and nobody else holds it. Answers a row if so. */
  ending({ orderId, holder }: SagaClaim, given: RawQueryFragment): RawQueryFragment {
    return sql`delete from orders.sagas s using ${given} as given
      where s.order_id = ${orderId}::uuid and s.holder = ${holder}::uuid returning s.order_id`;
  }

  private async one(statement: string, params: readonly unknown[]): Promise<SagaClaim> {
    const [claim] = await this.em.execute<SagaClaim[]>(statement, [...params]);
    if (!claim) throw new LeaseLost();
    return claim;
  }
}
