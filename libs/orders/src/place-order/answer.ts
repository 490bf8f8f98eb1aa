import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  IdempotencyKeyInUse,
  IdempotencyKeyReused,
  type OrderView,
  type PlacedOrder,
} from '#contracts/orders';
import { reasonOf } from '../domain/rejection.js';
import type { KeyedRequest, UsedKey } from '../persistence/idempotency-keys.repository.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf, type OrderRecord } from '../persistence/order-record.js';

/** Milliseconds between two looks at an order that somebody else is placing. */
const lookEveryMs = 100;

/** What a customer is told about an order they placed. */
@Injectable()
export class Answer {
  constructor(private readonly reader: OrderReader) {}

  /**
   * The order once it is decided, or as it is at the epoch millisecond `until`.
   * @throws the reason when it was rejected
   */
  async to(orderId: string, until: number): Promise<OrderView> {
    let record = await this.look(orderId);
    while (record.status === 'pending' && Date.now() + lookEveryMs < until) {
      await delay(lookEveryMs);
      record = await this.look(orderId);
    }
    return told(record);
  }

  /**
   * The answer to the request that used the key first, again.
   * @throws IdempotencyKeyReused, IdempotencyKeyInUse, or the reason when the order was rejected
   */
  async again(used: UsedKey, request: KeyedRequest, until: number): Promise<PlacedOrder> {
    if (used.fingerprint !== request.fingerprint) throw new IdempotencyKeyReused({});
    if (used.delivery === request.delivery)
      return { order: await this.to(used.orderId, until), replayed: false };
    const record = await this.look(used.orderId);
    if (record.status === 'pending') throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return { order: told(record), replayed: true };
  }

  private async look(orderId: string): Promise<OrderRecord> {
    const record = await this.reader.find(orderId);
    if (!record) throw new Error(`Order ${orderId} was accepted but is not there.`);
    return record;
  }
}

function told(record: OrderRecord): OrderView {
  if (record.rejection) throw reasonOf(record.rejection);
  return viewOf(record);
}
