import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { LeaseLost } from './sagas.repository.js';

export interface Wanted {
  readonly orderId: string;
  readonly kind: 'capture' | 'refund';
  /** Tells one refund of an order from another. */
  readonly key: string;
  /** Tells a repeat from another request under the same key. */
  readonly fingerprint: string;
  /** In minor units. */
  readonly amount: number;
}

/** Money to be collected or given back, and the right to do it, as with a saga. */
export interface Settlement extends Pick<Wanted, 'orderId' | 'kind' | 'amount'> {
  readonly id: string;
  readonly tries: number;
  readonly holder: string;
}

const leaseEnd = `now() + interval '10 seconds'`;
const columns = `id, order_id as "orderId", kind, amount::float8 as amount, tries, holder`;

/** What was promised about an order's money, and whether it is done. */
@Injectable()
export class Settlements {
  constructor(private readonly em: EntityManager) {}

  async begin({ orderId, kind, key, fingerprint, amount }: Wanted): Promise<Settlement> {
    const [begun] = await this.em.execute<Settlement[]>(
      `insert into orders.settlements (id, order_id, kind, key, fingerprint, amount, holder, due_at)
       values (?, ?, ?, ?, ?, ?, ?, ${leaseEnd}) returning ${columns}`,
      [randomUUIDv7(), orderId, kind, key, fingerprint, amount, randomUUID()],
    );
    return begun!;
  }

  /** What was asked for under the key. */
  async fingerprintOf({
    orderId,
    kind,
    key,
  }: Omit<Wanted, 'fingerprint' | 'amount'>): Promise<string | undefined> {
    const [found] = await this.em.execute<{ fingerprint: string }[]>(
      `select fingerprint from orders.settlements where order_id = ? and kind = ? and key = ?`,
      [orderId, kind, key],
    );
    return found?.fingerprint;
  }

  /** Those that nobody holds, the longest waiting first. */
  takeDue(limit: number): Promise<Settlement[]> {
    return this.em.execute<Settlement[]>(
      `update orders.settlements set tries = tries + 1, holder = gen_random_uuid(), due_at = ${leaseEnd}
       where id in (
         select id from orders.settlements where done_at is null and due_at <= now()
         order by due_at limit ? for update skip locked)
       returning ${columns}`,
      [limit],
    );
  }

  /** @throws LeaseLost */
  async end({ id, holder }: Settlement): Promise<void> {
    const [ended] = await this.em.execute<unknown[]>(
      `update orders.settlements set done_at = now() where id = ? and holder = ? and done_at is null returning id`,
      [id, holder],
    );
    if (!ended) throw new LeaseLost();
  }

  /** Gives it up for now. */
  async postpone({ id, holder }: Settlement, byMs: number): Promise<void> {
    await this.em.execute(
      `update orders.settlements set due_at = now() + ? * interval '1 millisecond' where id = ? and holder = ?`,
      [byMs, id, holder],
      'run',
    );
  }
}
