import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { StockView } from '#contracts/products';
import { currentActor } from '#kernel/identity';

const balance = sql`sku, on_hand as "onHand", reserved, available`;

/**
 * Stock balance per SKU. Every change inserts a stock ledger row in the same statement. The row of a user's change contains the
 * ids of the user and of the session or API key; rows of an import or of an order contain none.
 */
@Injectable()
export class StockRepository {
  constructor(private readonly em: EntityManager) {}

  async find(sku: string): Promise<StockView | undefined> {
    const [found] = await this.em.execute<StockView[]>(
      sql`select ${balance} from products.stock where sku = ${sku}`,
    );
    return found;
  }

  /** Reads the balance and locks its row until the transaction ends. */
  async lock(sku: string): Promise<StockView | undefined> {
    const [locked] = await this.em.execute<StockView[]>(
      sql`select ${balance} from products.stock where sku = ${sku} for update`,
    );
    return locked;
  }

  /** Inserts the initial balance of new SKUs. */
  async create(stock: readonly { sku: string; onHand: number }[]): Promise<void> {
    const { userId = null, sessionId = null } = currentActor() ?? {};
    await this.em.execute(sql`
      with created as (
        insert into products.stock (sku, on_hand)
        select sku, "onHand" from jsonb_to_recordset(${JSON.stringify(stock)}::jsonb) as s(sku text, "onHand" integer)
        returning sku, on_hand
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved, actor_id, actor_session_id)
      select sku, 'initial', on_hand, 0, ${userId}::uuid, ${sessionId}::uuid from created`);
  }

  /**
   * Adds `delta` to the quantity on hand. Returns undefined and changes nothing if the SKU is unknown, if less than
   * `-delta` is available, or if the result would exceed `maxOnHand`.
   */
  async adjust(
    sku: string,
    delta: number,
    reason: string,
    maxOnHand: number,
  ): Promise<StockView | undefined> {
    const { userId = null, sessionId = null } = currentActor() ?? {};
    const [adjusted] = await this.em.execute<StockView[]>(sql`
      with adjusted as (
        update products.stock set on_hand = on_hand + ${delta}
        where sku = ${sku} and available + ${delta} >= 0 and on_hand + ${delta} <= ${maxOnHand}
        returning ${balance}
      ), ledger_entry as (
        insert into products.stock_ledger (sku, kind, on_hand, reserved, reason, actor_id, actor_session_id)
        select sku, 'adjustment', ${delta}, 0, ${reason}, ${userId}::uuid, ${sessionId}::uuid from adjusted
      )
      select * from adjusted`);
    return adjusted;
  }
}
