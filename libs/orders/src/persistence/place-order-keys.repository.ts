import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RawQueryFragment } from '@mikro-orm/sql';
import {
  IdempotencyKey,
  IdempotencyKeysRepository,
  type IdempotencyRecord,
  type RequestWithKey,
} from '#kernel/idempotency';
import type { Order } from '../domain/order.js';
import type { PlaceOrderResponse } from './place-order-response.js';

/** The idempotency key under which an order was placed. */
export interface PlaceOrderKey {
  readonly key: IdempotencyKey;
  readonly orderId: string;
}

export function placeOrderKeyOf({ id, customerId, idempotencyKey }: Order): PlaceOrderKey {
  return { key: new IdempotencyKey('orders', customerId, idempotencyKey ?? ''), orderId: id };
}

/**
 * The idempotency keys of requests that place an order, with their responses. The id of the order is the fencing token of
 * its key, so that any process that confirms or rejects the order can store the response. A key has no response until
 * then, or until the request stops waiting and responds that the order is pending.
 */
@Injectable()
export class PlaceOrderKeysRepository {
  constructor(private readonly keys: IdempotencyKeysRepository) {}

  find(request: Pick<RequestWithKey, 'key'>): Promise<IdempotencyRecord | undefined> {
    return this.keys.find(request);
  }

  /**
   * Returns a row if the key was unused. Waits for concurrent transactions that add the same key. The key is added as
   * `committed`, because the same statement stores the order; its response is stored later, by `complete`.
   */
  addCte(request: RequestWithKey, orderId: string, source: RawQueryFragment): RawQueryFragment {
    return this.keys.addCte({ request, token: orderId }, source, { committed: true });
  }

  /** Stores the response to a request that failed before an order was stored. Returns false if the key is used. */
  addCompleted(request: RequestWithKey, response: PlaceOrderResponse): Promise<boolean> {
    const token = randomUUID();
    return this.keys.addCompleted({ request, token }, request.key.encrypt(response));
  }

  /**
   * Stores the response unless one is stored already, and returns the stored one. Undefined if the key does not belong
   * to the order, because it was released, deleted or purged.
   */
  async complete(
    { key, orderId }: PlaceOrderKey,
    response: PlaceOrderResponse,
  ): Promise<PlaceOrderResponse | undefined> {
    const stored = await this.keys.complete({ key, token: orderId }, key.encrypt(response));
    return stored ? (key.decrypt(stored) as PlaceOrderResponse) : undefined;
  }

  /** As `complete`, with an encrypted response. Returns a row with the stored `response` if the key belongs to the order. */
  completeCte(
    { key, orderId }: PlaceOrderKey,
    encryptedResponse: string,
    source: RawQueryFragment,
  ): RawQueryFragment {
    return this.keys.completeCte({ key, token: orderId }, encryptedResponse, source);
  }

  /** Makes the key of a rejected order unused, unless a response about the order was already stored. */
  release({ key, orderId }: PlaceOrderKey): Promise<void> {
    return this.keys.release({ key, token: orderId }, { evenIfCommitted: true });
  }
}
