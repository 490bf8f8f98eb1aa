import { Injectable } from '@nestjs/common';
import type { OrderView } from '#contracts/orders';
import { usableRecord, type IdempotencyRecord, type RequestWithKey } from '#kernel/idempotency';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { PlaceOrderKeysRepository } from '../persistence/place-order-keys.repository.js';
import {
  unwrapAsReplay,
  responseFor,
  unwrapResponse,
  type PlaceOrderResponse,
} from '../persistence/place-order-response.js';
import { DecisionNotifier } from '../saga/decision-notifier.js';

/**
 * Interval in milliseconds at which a waiting request checks for a decision by another process, which decides the order
 * only if it cancels it, or has taken over the saga because this process has stalled or suspended it. A decision by this
 * process wakes the request immediately.
 */
const pollIntervalMs = 1_000;

/**
 * Determines the response to a request that places an order: the first response is stored with the idempotency key and
 * replayed until the key expires.
 */
@Injectable()
export class PlaceOrderResponses {
  constructor(
    private readonly keys: PlaceOrderKeysRepository,
    private readonly reader: OrderReadRepository,
    private readonly notifier: DecisionNotifier,
  ) {}

  /**
   * Waits until the order is confirmed, rejected or cancelled, at most until `deadline`, a time of `performance.now()`; then
   * returns the order in its current state.
   * @throws the rejection reason if the order was rejected
   */
  async waitForDecision(request: RequestWithKey, orderId: string, deadline: number): Promise<OrderView> {
    for (;;) {
      const remainingMs = Math.ceil(Math.max(deadline - performance.now(), 0));
      const waiting = new AbortController();
      const timeout = AbortSignal.timeout(Math.min(pollIntervalMs, remainingMs));
      const decided = this.notifier.decided(orderId, AbortSignal.any([timeout, waiting.signal]));
      try {
        const response = await this.storedResponseOrCurrentState(request, orderId);
        if (response) return unwrapResponse(response);
        if (remainingMs === 0) return unwrapResponse(await this.storeIfAbsent(request, orderId));
        await decided;
      } finally {
        waiting.abort();
      }
    }
  }

  /**
   * Returns the response to the first request with the key. A redelivery of that request waits for it; a retry by the
   * client receives it marked as a replay.
   * @throws IdempotencyKeyReused, IdempotencyKeyInUse, or the stored failure if the request was rejected
   */
  async replay(request: RequestWithKey, deadline: number): Promise<OrderView> {
    const record = usableRecord(await this.keys.find(request), request);
    const response = decryptResponse(request, record);
    if (record.isOfSameSending)
      return response ? unwrapResponse(response) : this.waitForDecision(request, orderIdOf(record), deadline);
    return unwrapAsReplay(response ?? (await this.storeIfAbsent(request, orderIdOf(record))));
  }

  /** Undefined if no response is stored yet. The current state of the order, if the key no longer belongs to it. */
  private async storedResponseOrCurrentState(
    request: RequestWithKey,
    orderId: string,
  ): Promise<PlaceOrderResponse | undefined> {
    const record = await this.keys.find(request);
    return record && orderIdOf(record) === orderId
      ? decryptResponse(request, record)
      : this.readResponse(orderId);
  }

  /**
   * Stores the current state of the order as the response unless one is stored already. If the key no longer exists
   * (released, erased or expired), returns the state of the order, read again because it may have changed.
   */
  private async storeIfAbsent({ key }: RequestWithKey, orderId: string): Promise<PlaceOrderResponse> {
    const stored = await this.keys.complete({ key, orderId }, await this.readResponse(orderId));
    return stored ?? this.readResponse(orderId);
  }

  private async readResponse(orderId: string): Promise<PlaceOrderResponse> {
    const record = await this.reader.find(orderId);
    if (!record) throw new Error(`Order ${orderId} was accepted but does not exist.`);
    return responseFor(record);
  }
}

/** Place-order keys have the order id as their fencing token. */
function orderIdOf({ claimToken }: IdempotencyRecord): string {
  return claimToken;
}

function decryptResponse(
  { key }: RequestWithKey,
  { response }: IdempotencyRecord,
): PlaceOrderResponse | undefined {
  return response === null ? undefined : (key.decrypt(response) as PlaceOrderResponse);
}
