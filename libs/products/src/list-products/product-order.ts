import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductSort, ProductView } from '#contracts/products';
import type { PageCursor } from './page-cursor.js';

interface Order {
  readonly by: RawQueryFragment;
  after(cursor: PageCursor): RawQueryFragment;
  keyOf(product: ProductView): PageCursor['key'];
}

const lowestPrice = ({ variants }: ProductView): number =>
  Math.min(...variants.map(({ price }) => price.amount));

/** Ids decide between equals, and are newer the greater they are. */
export const orders: Record<ProductSort, Order> = {
  newest: {
    by: sql`p.id desc`,
    after: ({ id }) => sql`p.id < ${id}`,
    keyOf: () => undefined,
  },
  price: {
    by: sql`p.lowest_price, p.id`,
    after: ({ key, id }) => sql`(p.lowest_price, p.id) > (${key}, ${id})`,
    keyOf: lowestPrice,
  },
  '-price': {
    by: sql`p.lowest_price desc, p.id desc`,
    after: ({ key, id }) => sql`(p.lowest_price, p.id) < (${key}, ${id})`,
    keyOf: lowestPrice,
  },
  name: {
    by: sql`lower(p.name), p.id`,
    after: ({ key, id }) => sql`(lower(p.name), p.id) > (lower(${key}), ${id})`,
    keyOf: ({ name }) => name,
  },
};
