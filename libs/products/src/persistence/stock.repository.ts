import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { StockView } from '#contracts/products';

const balance = sql`sku, on_hand as "onHand", reserved, available`;

/** What there is of each SKU. Whatever changes it writes a row of the stock ledger in the same statement. */
@Injectable()
export class StockRepository {
  constructor(private readonly em: EntityManager) {}

  async find(sku: string): Promise<StockView | undefined> {
    const [found] = await this.em.execute<StockView[]>(
      sql`select ${balance} from products.stock where sku = ${sku}`,
    );
    return found;
  }

  /** Holds it still until the end of the transaction. */
  async lock(sku: string): Promise<StockView | undefined> {
    const [locked] = await this.em.execute<StockView[]>(
      sql`select ${balance} from products.stock where sku = ${sku} for update`,
    );
    return locked;
  }

  /** Begins the books of new SKUs. */
  async open(stock: readonly { sku: string; onHand: number }[]): Promise<void> {
    await this.em.execute(sql`
      with opened as (
        insert into products.stock (sku, on_hand)
        select sku, "onHand" from jsonb_to_recordset(${JSON.stringify(stock)}::jsonb) as s(sku text, "onHand" integer)
        returning sku, on_hand
      )
      insert into products.stock_ledger (sku, kind, on_hand, reserved) select sku, 'initial', on_hand, 0 from opened`);
  }

  /** Undefined where the SKU is unknown, less than `-delta` is available, or more than `most` would be on hand. */
  async adjust(sku: string, delta: number, reason: string, most: number): Promise<StockView | undefined> {
    const [adjusted] = await this.em.execute<StockView[]>(sql`
      with adjusted as (
        update products.stock set on_hand = on_hand + ${delta}
        where sku = ${sku} and available + ${delta} >= 0 and on_hand + ${delta} <= ${most}
        returning ${balance}
      ), noted as (
        insert into products.stock_ledger (sku, kind, on_hand, reserved, reason)
        select sku, 'adjustment', ${delta}, 0, ${reason} from adjusted
      )
      select * from adjusted`);
    return adjusted;
  }
}
