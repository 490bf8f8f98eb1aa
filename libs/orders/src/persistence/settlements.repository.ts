import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { LeaseLost } from './sagas.repository.js';

export interface SettlementRequest {
  readonly orderId: string;
  readonly kind: 'capture' | 'refund';
  /** Identifies the request for a refund, also when it is redelivered. Empty for a capture: an order has only one. */
  readonly sendId: string;
  /** In minor units. */
  readonly amount: number;
}

/** A capture or refund to be executed and the lease on it, as for a saga. */
export interface Settlement extends Pick<SettlementRequest, 'orderId' | 'kind' | 'amount'> {
  readonly id: string;
  readonly attempts: number;
  readonly leaseOwner: string;
}

const leaseExpiry = `now() + interval '10 seconds'`;
const columns = `id, order_id as "orderId", kind, amount::float8 as amount, attempts, lease_owner as "leaseOwner"`;

/**
 * Captures and refunds of orders, pending and completed. Column `delivery_id` holds the send id of the request, which is
 * the same in all redeliveries; empty for captures.
 */
@Injectable()
export class SettlementsRepository {
  constructor(private readonly em: EntityManager) {}

  async create({ orderId, kind, sendId, amount }: SettlementRequest): Promise<Settlement> {
    const [created] = await this.em.execute<Settlement[]>(
      `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (?, ?, ?, ?, ?, ?, ${leaseExpiry}) returning ${columns}`,
      [randomUUIDv7(), orderId, kind, sendId, amount, randomUUID()],
    );
    return created!;
  }

  /**
   * Creates the capture of the order, or takes over the lease on a capture that is not completed. Undefined if it is
   * completed.
   */
  async startCapture(orderId: string, amount: number): Promise<Settlement | undefined> {
    const [started] = await this.em.execute<Settlement[]>(
      `insert into orders.settlements as s (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (?, ?, 'capture', '', ?, ?, ${leaseExpiry})
       on conflict (order_id, kind, delivery_id) do update
         set lease_owner = excluded.lease_owner, due_at = excluded.due_at where s.done_at is null
       returning ${columns}`,
      [randomUUIDv7(), orderId, amount, randomUUID()],
    );
    return started;
  }

  async exists({ orderId, kind, sendId }: Omit<SettlementRequest, 'amount'>): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      `select 1 from orders.settlements where order_id = ? and kind = ? and delivery_id = ?`,
      [orderId, kind, sendId],
    );
    return rows.length > 0;
  }

  /** Claims settlements whose lease has expired or whose retry is due, the longest overdue first. */
  claimDue(limit: number): Promise<Settlement[]> {
    return this.em.execute<Settlement[]>(
      `update orders.settlements set attempts = attempts + 1, lease_owner = gen_random_uuid(), due_at = ${leaseExpiry}
       where id in (
         select id from orders.settlements where done_at is null and due_at <= now()
         order by due_at limit ? for update skip locked)
       returning ${columns}`,
      [limit],
    );
  }

  /**
   * Needs no lease, because an outcome that the provider has reported is final.
   * @throws LeaseLost if another process has completed it
   */
  async complete({ id }: Settlement): Promise<void> {
    const [completed] = await this.em.execute<unknown[]>(
      `update orders.settlements set done_at = now() where id = ? and done_at is null returning id`,
      [id],
    );
    if (!completed) throw new LeaseLost();
  }

  /** Makes the settlement due for the next attempt after `delayMs`. Does nothing if the lease is lost. */
  async postpone({ id, leaseOwner }: Settlement, delayMs: number): Promise<void> {
    await this.em.execute(
      `update orders.settlements set due_at = now() + ? * interval '1 millisecond' where id = ? and lease_owner = ?`,
      [delayMs, id, leaseOwner],
      'run',
    );
  }
}
