import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import type { OrderView } from '#contracts/orders';
import {
  IdempotencyKeysRepository,
  type StoredResponse,
  type IdempotentRequest,
  type IdempotencyRecord,
} from '../persistence/idempotency-keys.repository.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { responseFor, unwrapResponse, replayResponse } from '../idempotency/stored-response.js';

/** Interval at which a request polls for the outcome of an order that another process handles. */
const pollIntervalMs = 100;

/**
 * Determines the response to a request that places an order: the first response is stored with the idempotency key and
 * replayed until the key expires.
 */
@Injectable()
export class IdempotentResponse {
  constructor(
    private readonly keys: IdempotencyKeysRepository,
    private readonly reader: OrderReadRepository,
  ) {}

  /**
   * Waits until the order is confirmed or rejected, at most until `deadline` in epoch milliseconds; then returns the
   * order in its current state.
   * @throws the rejection reason if the order was rejected
   */
  async await(idempotent: IdempotentRequest, orderId: string, deadline: number): Promise<OrderView> {
    for (;;) {
      const record = await this.keys.find(idempotent);
      if (record?.orderId === orderId && record.response) return unwrapResponse(record.response);
      if (record?.orderId !== orderId || Date.now() + pollIntervalMs >= deadline)
        return unwrapResponse(await this.storeFirst(idempotent, orderId));
      await delay(pollIntervalMs);
    }
  }

  /**
   * Returns the response to the first request with the key.
   * @throws IdempotencyKeyReused, IdempotencyKeyInUse, or the stored failure if the request was rejected
   */
  async replay(
    record: IdempotencyRecord,
    idempotent: IdempotentRequest,
    deadline: number,
  ): Promise<OrderView> {
    if (record.fingerprint !== idempotent.fingerprint) throw new IdempotencyKeyReused({});
    const isSameAttempt = record.attemptId === idempotent.attemptId;
    if (record.response)
      return isSameAttempt ? unwrapResponse(record.response) : replayResponse(record.response);
    if (isSameAttempt) return this.await(idempotent, record.orderId!, deadline);
    if (record.inProgress) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return replayResponse(await this.storeFirst(idempotent, record.orderId!));
  }

  /**
   * Stores the current state of the order as the response unless one is stored already. If the key no longer exists
   * (released, erased or expired), the current state of the order is returned, so its state is read once more.
   */
  private async storeFirst(idempotent: IdempotentRequest, orderId: string): Promise<StoredResponse> {
    const stored = await this.keys.storeFirstResponse(idempotent, orderId, await this.readResponse(orderId));
    return stored ?? this.readResponse(orderId);
  }

  private async readResponse(orderId: string): Promise<StoredResponse> {
    const record = await this.reader.find(orderId);
    if (!record) throw new Error(`Order ${orderId} was accepted but does not exist.`);
    return responseFor(record);
  }
}
