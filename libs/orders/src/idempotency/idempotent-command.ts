import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { IdempotencyKeyInUse, IdempotencyKeyReused, type AnyRequest } from '#contracts/definition';
import { OrderNotFound, type OrderView } from '#contracts/orders';
import {
  IdempotencyKeysRepository,
  type StoredResponse,
  type IdempotentRequest,
} from '../persistence/idempotency-keys.repository.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { toOrderView } from '../persistence/order-record.js';
import { withReplyMargin } from '../saga/with-reply-margin.js';
import { currentIdempotentRequest } from './idempotent-request.js';
import { unwrapResponse, replayResponse } from './stored-response.js';

/**
 * Changes an order in the current transaction. Also called for a duplicate delivery of the same request. Returns the
 * work to run after the commit, or undefined if nothing changed. If the process dies after the commit, `SagaSweeper`
 * resumes that work.
 */
export type OrderChange = () => Promise<(() => Promise<unknown>) | undefined>;

/** Executes a change of an order once per idempotency key and replays the first response to retries. */
@Injectable()
export class IdempotentCommand {
  constructor(
    private readonly em: EntityManager,
    private readonly keys: IdempotencyKeysRepository,
    private readonly reader: OrderReadRepository,
  ) {}

  /**
   * Without an idempotency key, executes the change unconditionally.
   * @throws IdempotencyKeyReused, IdempotencyKeyInUse, and errors of `change`, after which the key remains unused
   */
  async execute(
    message: AnyRequest,
    request: { readonly id: string },
    change: OrderChange,
  ): Promise<OrderView> {
    const { id } = request;
    const idempotent = currentIdempotentRequest(message, request);
    const changed = await this.em.transactional(async () =>
      !idempotent || (await this.reserveKey(idempotent, id)) ? { afterCommit: await change() } : undefined,
    );
    if (!changed) return this.replay(idempotent!, id);
    if (changed.afterCommit) await withReplyMargin(message.deadlineMs, changed.afterCommit);
    const order = await this.view(id);
    return idempotent ? unwrapResponse(await this.storeFirstResponse(idempotent, order)) : order;
  }

  /** True if the key was unused, or belongs to another delivery of the same request. */
  private async reserveKey(idempotent: IdempotentRequest, orderId: string): Promise<boolean> {
    if (await this.keys.reserve(idempotent, { orderId })) return true;
    const existing = await this.keys.find(idempotent);
    return existing?.attemptId === idempotent.attemptId && existing.fingerprint === idempotent.fingerprint;
  }

  private async replay(idempotent: IdempotentRequest, id: string): Promise<OrderView> {
    const existing = await this.keys.find(idempotent);
    if (existing && existing.fingerprint !== idempotent.fingerprint) throw new IdempotencyKeyReused({});
    if (existing?.response) return replayResponse(existing.response);
    if (!existing || existing.inProgress) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return replayResponse(await this.storeFirstResponse(idempotent, await this.view(id)));
  }

  private async storeFirstResponse(idempotent: IdempotentRequest, order: OrderView): Promise<StoredResponse> {
    return (await this.keys.storeFirstResponse(idempotent, order.id, { order })) ?? { order };
  }

  private async view(id: string): Promise<OrderView> {
    const record = await this.reader.find(id);
    if (!record) throw new OrderNotFound({ id });
    return toOrderView(record);
  }
}
