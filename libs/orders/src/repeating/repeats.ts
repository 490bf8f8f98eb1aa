import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { IdempotencyKeyInUse, IdempotencyKeyReused, type AnyRequest } from '#contracts/definition';
import { OrderNotFound, type OrderView } from '#contracts/orders';
import {
  IdempotencyKeys,
  type GivenAnswer,
  type KeyedRequest,
} from '../persistence/idempotency-keys.repository.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';
import { inTime } from '../saga/in-time.js';
import { keyedRequest } from './keyed-request.js';
import { told, toldAgain } from './told.js';

/**
 * A change to an order, made in the transaction it is called in. Called again when a transport delivers one request
 * twice. Answers what is to be done after the commit, unless there is nothing to do; others do it if we die.
 */
export type Change = () => Promise<(() => Promise<unknown>) | undefined>;

/** Changes an order once per idempotency key, and answers every repeat as the first was. */
@Injectable()
export class Repeats {
  constructor(
    private readonly em: EntityManager,
    private readonly keys: IdempotencyKeys,
    private readonly reader: OrderReader,
  ) {}

  /** @throws IdempotencyKeyReused, IdempotencyKeyInUse, and what `change` throws: then the key stays free */
  async once(message: AnyRequest, request: { readonly id: string }, change: Change): Promise<OrderView> {
    const { id } = request;
    const keyed = keyedRequest(message, request);
    const changed = await this.em.transactional(async () =>
      !keyed || (await this.isFirst(keyed, id)) ? { after: await change() } : undefined,
    );
    if (!changed) return this.again(keyed!, id);
    if (changed.after) await inTime(message.deadlineMs, changed.after);
    const order = await this.view(id);
    return keyed ? told(await this.firstAnswer(keyed, order)) : order;
  }

  private async isFirst(keyed: KeyedRequest, orderId: string): Promise<boolean> {
    if (await this.keys.use(keyed, { orderId })) return true;
    const used = await this.keys.find(keyed);
    return used?.delivery === keyed.delivery && used.fingerprint === keyed.fingerprint;
  }

  private async again(keyed: KeyedRequest, id: string): Promise<OrderView> {
    const used = await this.keys.find(keyed);
    if (used && used.fingerprint !== keyed.fingerprint) throw new IdempotencyKeyReused({});
    if (used?.answer) return toldAgain(used.answer);
    if (!used || used.isYoung) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return toldAgain(await this.firstAnswer(keyed, await this.view(id)));
  }

  private async firstAnswer(keyed: KeyedRequest, order: OrderView): Promise<GivenAnswer> {
    return (await this.keys.answer(keyed, order.id, { order })) ?? { order };
  }

  private async view(id: string): Promise<OrderView> {
    const record = await this.reader.find(id);
    if (!record) throw new OrderNotFound({ id });
    return viewOf(record);
  }
}
