import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import type { OrderView } from '#contracts/orders';
import {
  IdempotencyKeys,
  type GivenAnswer,
  type KeyedRequest,
  type UsedKey,
} from '../persistence/idempotency-keys.repository.js';
import { OrderReader } from '../persistence/order-reader.js';
import { answerFor, told, toldAgain } from '../repeating/told.js';

/** Milliseconds between two looks at an order that somebody else is placing. */
const lookEveryMs = 100;

/** What a customer is told about an order they placed: whatever was said first, for as long as the key lasts. */
@Injectable()
export class Answer {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly reader: OrderReader,
  ) {}

  /**
   * The order once it is decided, or as it is at the epoch millisecond `until`.
   * @throws the reason when it was rejected
   */
  async to(keyed: KeyedRequest, orderId: string, until: number): Promise<OrderView> {
    for (;;) {
      const used = await this.keys.find(keyed);
      if (used?.orderId === orderId && used.answer) return told(used.answer);
      if (used?.orderId !== orderId || Date.now() + lookEveryMs >= until)
        return told(await this.first(keyed, orderId));
      await delay(lookEveryMs);
    }
  }

  /**
   * The answer to the request that used the key first, again.
   * @throws IdempotencyKeyReused, IdempotencyKeyInUse, or the reason when there is no order
   */
  async again(used: UsedKey, keyed: KeyedRequest, until: number): Promise<OrderView> {
    if (used.fingerprint !== keyed.fingerprint) throw new IdempotencyKeyReused({});
    const isSameRequest = used.delivery === keyed.delivery;
    if (used.answer) return isSameRequest ? told(used.answer) : toldAgain(used.answer);
    if (isSameRequest) return this.to(keyed, used.orderId!, until);
    if (used.isYoung) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return toldAgain(await this.first(keyed, used.orderId!));
  }

  /** Where nobody was told anything yet, this is it. A key that was freed meanwhile belonged to an order that is rejected by now. */
  private async first(keyed: KeyedRequest, orderId: string): Promise<GivenAnswer> {
    const given = await this.keys.answer(keyed, orderId, await this.look(orderId));
    return given ?? this.look(orderId);
  }

  private async look(orderId: string): Promise<GivenAnswer> {
    const record = await this.reader.find(orderId);
    if (!record) throw new Error(`Order ${orderId} was accepted but is not there.`);
    return answerFor(record);
  }
}
