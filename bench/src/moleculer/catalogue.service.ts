import type { Context, ServiceSchema } from 'moleculer';
import type { Pool } from 'pg';
import { findProduct, listProducts } from '../hand-written/catalogue-queries.ts';
import { reserveSql } from '../hand-written/reserve-sql.ts';

const reserveAndPriceSql = `${reserveSql}
select r.sku, p.name, r.quantity, v.price_amount::integer as amount, v.price_currency as currency
from reserved r join products.variants v using (sku) join products.products p on p.id = v.product_id`;

export interface ReservedLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly amount: number;
  readonly currency: string;
}

export const lineParams = {
  type: 'array',
  min: 1,
  max: 100,
  items: { type: 'object', props: { sku: 'string|max:64', quantity: 'number|integer|min:1|max:999' } },
};

export const catalogueService = (pool: Pool): ServiceSchema => ({
  name: 'catalogue',
  actions: {
    list: {
      params: { limit: 'number|integer|min:1|max:100' },
      handler: ({ params }: Context<{ limit: number }>) => listProducts(pool, params.limit),
    },
    find: {
      params: { id: 'uuid' },
      handler: ({ params }: Context<{ id: string }>) => findProduct(pool, params.id),
    },
    reserve: {
      params: { lines: lineParams },
      handler: async ({ params }: Context<{ lines: object[] }>): Promise<ReservedLine[]> => {
        const values = [JSON.stringify(params.lines)];
        const { rows } = await pool.query<ReservedLine>({
          name: 'reserve',
          text: reserveAndPriceSql,
          values,
        });
        return rows;
      },
    },
  },
});
