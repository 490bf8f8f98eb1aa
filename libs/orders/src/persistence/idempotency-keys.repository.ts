import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { OrderView } from '#contracts/orders';
import type { Rejection } from '../domain/rejection.js';

/** A request with an idempotency key. Keys are scoped to the caller. */
export interface IdempotentRequest {
  readonly callerId: string;
  readonly key: string;
  /** Distinguishes a retry from a different request with the same key. */
  readonly fingerprint: string;
  /** Distinguishes a retry by the client from a duplicate delivery of the same request by the transport. */
  readonly attemptId: string;
}

/** The response to the client: the order as it was at that time, or the failure and the trace in which it occurred. */
export type StoredResponse =
  | { readonly order: OrderView }
  | { readonly failure: Rejection; readonly traceId?: string | undefined };

export interface IdempotencyRecord {
  /** Null if the request failed before an order was stored. */
  readonly orderId: string | null;
  readonly fingerprint: string;
  readonly attemptId: string;
  /** Null until a response was stored. */
  readonly response: StoredResponse | null;
  /** True while the first request may still be running, i.e. for 10 seconds after the key was reserved. */
  readonly inProgress: boolean;
}

/** Longer than the deadline of any request. */
const inProgressWindow = `interval '10 seconds'`;

/**
 * Idempotency keys with the first response to each. Methods ending in `Cte` return a part of a `with` statement that
 * takes effect only if the part named `source` has a row.
 */
@Injectable()
export class IdempotencyKeysRepository {
  constructor(private readonly em: EntityManager) {}

  async find({ callerId, key }: IdempotentRequest): Promise<IdempotencyRecord | undefined> {
    const [record] = await this.em.execute<IdempotencyRecord[]>(
      `select order_id as "orderId", fingerprint, attempt_id as "attemptId", response,
         created_at > now() - ${inProgressWindow} as "inProgress"
       from orders.idempotency_keys where caller_id = ? and key = ?`,
      [callerId, key],
    );
    return record;
  }

  /**
   * Reserves the key for the request. Returns false if the key is in use. Waits for concurrent transactions that
   * reserve the same key.
   */
  async reserve(
    request: IdempotentRequest,
    { orderId = null, response }: { orderId?: string | null; response?: StoredResponse },
  ): Promise<boolean> {
    const inserted = await this.em.execute<unknown[]>(
      this.reserveCte(request, orderId, sql`(select)`, response),
    );
    return inserted.length > 0;
  }

  /** Returns a row if the key was reserved. */
  reserveCte(
    { callerId, key, fingerprint, attemptId }: IdempotentRequest,
    orderId: string | null,
    source: RawQueryFragment,
    response?: StoredResponse,
  ): RawQueryFragment {
    const json = response ? JSON.stringify(response) : null;
    return sql`insert into orders.idempotency_keys (caller_id, key, fingerprint, attempt_id, order_id, response)
      select ${callerId}::uuid, ${key}, ${fingerprint}, ${attemptId}, ${orderId}::uuid, ${json}::json
      from ${source} as source
      on conflict (caller_id, key) do nothing returning key`;
  }

  /**
   * Stores the response unless one is stored already, and returns the stored one. Undefined if the key does not belong
   * to the order, because it was released, deleted or purged.
   */
  async storeFirstResponse(
    { callerId, key }: Pick<IdempotentRequest, 'callerId' | 'key'>,
    orderId: string,
    response: StoredResponse,
  ): Promise<StoredResponse | undefined> {
    const [stored] = await this.em.execute<{ response: StoredResponse }[]>(
      this.storeFirstResponseCte({ callerId, key }, orderId, response, sql`(select)`),
    );
    return stored?.response;
  }

  /** Returns a row with the stored `response` if the key belongs to the order. */
  storeFirstResponseCte(
    { callerId, key }: Pick<IdempotentRequest, 'callerId' | 'key'>,
    orderId: string,
    response: StoredResponse,
    source: RawQueryFragment,
  ): RawQueryFragment {
    return sql`update orders.idempotency_keys k set response = coalesce(k.response, ${JSON.stringify(response)}::json)
      from ${source} as source
      where k.caller_id = ${callerId} and k.key = ${key} and k.order_id = ${orderId} returning k.response`;
  }

  /** Releases the key of a rejected order for reuse, unless a response about the order was already stored. */
  async release(
    { callerId, key }: Pick<IdempotentRequest, 'callerId' | 'key'>,
    orderId: string,
  ): Promise<void> {
    await this.em.execute(
      `delete from orders.idempotency_keys where caller_id = ? and key = ? and order_id = ? and response is null`,
      [callerId, key, orderId],
      'run',
    );
  }

  async deleteByCaller(callerId: string): Promise<void> {
    await this.em.execute(`delete from orders.idempotency_keys where caller_id = ?`, [callerId], 'run');
  }

  /** Deletes keys older than 24 hours. */
  async purgeExpired(): Promise<void> {
    await this.em.execute(
      `delete from orders.idempotency_keys where created_at < now() - interval '24 hours'`,
      [],
      'run',
    );
  }
}
