import type { Pool } from 'pg';

const view = `p.id, p.slug, p.name, p.description, p.status, p.category_ids as "categoryIds", p.attributes,
  (select json_agg(json_build_object('sku', v.sku, 'name', v.name, 'options', v.options,
      'price', json_build_object('amount', v.price_amount, 'currency', v.price_currency),
      'available', s.available) order by v.position)
   from products.variants v join products.stock s using (sku) where v.product_id = p.id) as variants,
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

const listSql = `select ${view} from products.products p where p.status = 'active' order by p.id desc limit $1`;
const findSql = `select ${view} from products.products p where p.id = $1 and p.status = 'active'`;

/** A page of the newest active products. */
export async function listProducts(pool: Pool, limit: number): Promise<object> {
  const { rows } = await pool.query<{ id: string }>({ name: 'list', text: listSql, values: [limit + 1] });
  const items = rows.slice(0, limit);
  const cursor = { sort: 'newest', id: items.at(-1)?.id };
  const nextCursor = rows.length > limit ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null;
  return { items, nextCursor };
}

export async function findProduct(pool: Pool, id: string): Promise<object | undefined> {
  const { rows } = await pool.query<object>({ name: 'find', text: findSql, values: [id] });
  return rows[0];
}
