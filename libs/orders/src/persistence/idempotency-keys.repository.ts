import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';

/** A request under an idempotency key. Keys belong to the customer: two may use the same one. */
export interface KeyedRequest {
  readonly customerId: string;
  readonly key: string;
  /** Tells a repeat from another request under the same key. */
  readonly fingerprint: string;
  /** Tells a customer's repeat from a transport that carried out one and the same request again. */
  readonly delivery: string;
}

export interface UsedKey {
  readonly orderId: string;
  readonly fingerprint: string;
  readonly delivery: string;
}

@Injectable()
export class IdempotencyKeys {
  constructor(private readonly em: EntityManager) {}

  async find({ customerId, key }: KeyedRequest): Promise<UsedKey | undefined> {
    const [used] = await this.em.execute<UsedKey[]>(
      `select order_id as "orderId", fingerprint, delivery from orders.idempotency_keys
       where customer_id = ? and key = ?`,
      [customerId, key],
    );
    return used;
  }

  /** False when another request has used the key; where one is about to, waits to see whether it does. */
  async use({ customerId, key, fingerprint, delivery }: KeyedRequest, orderId: string): Promise<boolean> {
    const inserted = await this.em.execute<unknown[]>(
      `insert into orders.idempotency_keys (customer_id, key, fingerprint, delivery, order_id)
       values (?, ?, ?, ?, ?) on conflict (customer_id, key) do nothing returning key`,
      [customerId, key, fingerprint, delivery, orderId],
    );
    return inserted.length > 0;
  }

  /** Lets the key of an order that came to nothing be used again. */
  async free(orderId: string): Promise<void> {
    await this.em.execute(`delete from orders.idempotency_keys where order_id = ?`, [orderId], 'run');
  }

  /** Forgets keys older than a day. */
  async purge(): Promise<void> {
    await this.em.execute(
      `delete from orders.idempotency_keys where created_at < now() - interval '24 hours'`,
      [],
      'run',
    );
  }
}
