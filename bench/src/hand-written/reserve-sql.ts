/** Common table expressions that reserve all requested lines ($1, as JSON) or none; `reserved` contains them. */
export const reserveSql = `with requested as (
  select sku, quantity from jsonb_to_recordset($1::jsonb) as r(sku text, quantity integer)
), locked as materialized (
  select r.sku, r.quantity, s.available from requested r join products.stock s using (sku) order by sku for no key update of s
), fits as (
  select count(*) = (select count(*) from requested) and bool_and(available >= quantity) as all_lines from locked
), reserved as (
  update products.stock s set reserved = s.reserved + l.quantity from locked l, fits
  where s.sku = l.sku and fits.all_lines
  returning s.sku, l.quantity
)`;
