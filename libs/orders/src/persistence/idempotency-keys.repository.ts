import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { OrderView } from '#contracts/orders';
import type { Rejection } from '../domain/rejection.js';

/** A request under an idempotency key. Keys belong to whoever asks: two may use the same one. */
export interface KeyedRequest {
  readonly callerId: string;
  readonly key: string;
  /** Tells a repeat from another request under the same key. */
  readonly fingerprint: string;
  /** Tells a client's repeat from a transport that carried out one and the same request again. */
  readonly delivery: string;
}

/** What a client was told: an order as it was then, or why there is none and in which trace that came out. */
export type GivenAnswer =
  | { readonly order: OrderView }
  | { readonly refusal: Rejection; readonly traceId?: string | undefined };

export interface UsedKey {
  /** Null where the request was refused before there was an order. */
  readonly orderId: string | null;
  readonly fingerprint: string;
  readonly delivery: string;
  /** Null while nobody was answered. */
  readonly answer: GivenAnswer | null;
  /** Whether the request may still be under way: it is not so old that its client has been given up on. */
  readonly isYoung: boolean;
}

/** Longer than any request is answered in. */
const underWay = `interval '10 seconds'`;

/** What was asked under which key, and the first answer to it. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly em: EntityManager) {}

  async find({ callerId, key }: KeyedRequest): Promise<UsedKey | undefined> {
    const [used] = await this.em.execute<UsedKey[]>(
      `select order_id as "orderId", fingerprint, delivery, answer, created_at > now() - ${underWay} as "isYoung"
       from orders.idempotency_keys where caller_id = ? and key = ?`,
      [callerId, key],
    );
    return used;
  }

  /** False when another request has used the key; where one is about to, waits to see whether it does. */
  async use(
    request: KeyedRequest,
    { orderId = null, answer }: { orderId?: string | null; answer?: GivenAnswer },
  ): Promise<boolean> {
    const used = await this.em.execute<unknown[]>(this.using(request, orderId, sql`(select)`, answer));
    return used.length > 0;
  }

  /** The same if the part of the statement named `given` has a row. Answers a row when the key is used for the order. */
  using(
    { callerId, key, fingerprint, delivery }: KeyedRequest,
    orderId: string | null,
    given: RawQueryFragment,
    answer?: GivenAnswer,
  ): RawQueryFragment {
    const text = answer ? JSON.stringify(answer) : null;
    return sql`insert into orders.idempotency_keys (caller_id, key, fingerprint, delivery, order_id, answer)
      select ${callerId}::uuid, ${key}, ${fingerprint}, ${delivery}, ${orderId}::uuid, ${text}::json
      from ${given} as given
      on conflict (caller_id, key) do nothing returning key`;
  }

  /**
   * The first answer there was about the order under the key: this one, unless another was given before. Undefined
   * when the key does not stand for the order any more.
   */
  async answer(
    { callerId, key }: Pick<KeyedRequest, 'callerId' | 'key'>,
    orderId: string,
    answer: GivenAnswer,
  ): Promise<GivenAnswer | undefined> {
    const [given] = await this.em.execute<{ answer: GivenAnswer }[]>(
      this.answering({ callerId, key }, orderId, answer, sql`(select)`),
    );
    return given?.answer;
  }

  /** The same if the part of the statement named `given` has a row. Answers the `answer` where the key is still known. */
  answering(
    { callerId, key }: Pick<KeyedRequest, 'callerId' | 'key'>,
    orderId: string,
    answer: GivenAnswer,
    given: RawQueryFragment,
  ): RawQueryFragment {
    return sql`update orders.idempotency_keys k set answer = coalesce(k.answer, ${JSON.stringify(answer)}::json)
      from ${given} as given
      where k.caller_id = ${callerId} and k.key = ${key} and k.order_id = ${orderId} returning k.answer`;
  }

  /** Lets the key of an order that came to nothing be used again, unless its client was told of the order. */
  async free({ callerId, key }: Pick<KeyedRequest, 'callerId' | 'key'>, orderId: string): Promise<void> {
    await this.em.execute(
      `delete from orders.idempotency_keys where caller_id = ? and key = ? and order_id = ? and answer is null`,
      [callerId, key, orderId],
      'run',
    );
  }

  /** Forgets what somebody has asked. */
  async forget(callerId: string): Promise<void> {
    await this.em.execute(`delete from orders.idempotency_keys where caller_id = ?`, [callerId], 'run');
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
