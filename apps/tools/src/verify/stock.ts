import { sqlCheck } from './sql-check.js';

const held = `
  select sku, sum(quantity) as quantity
  from products.reservations, jsonb_to_recordset(lines) as l(sku text, quantity integer)
  where state in ('held', 'committed') group by sku`;

export const stockChecks = [
  sqlCheck(
    'I1',
    'stock is oversold or negative',
    'products',
    `select sku as example from products.stock where available < 0 or reserved < 0 or on_hand < 0`,
  ),
  sqlCheck(
    'I1',
    'a stock balance differs from the sum of its ledger',
    'products',
    `select sku as example
     from products.stock s
     full join (
       select sku, sum(on_hand) as on_hand, sum(reserved) as reserved from products.stock_ledger group by sku
     ) l using (sku)
     where (s.on_hand, s.reserved) is distinct from (l.on_hand, l.reserved)`,
  ),
  sqlCheck(
    'I1',
    'reserved stock differs from the active reservations',
    'products',
    `select sku || ': reserved ' || coalesce(s.reserved, 0) || ', held ' || coalesce(h.quantity, 0) as example
     from products.stock s full join (${held}) h using (sku)
     where coalesce(s.reserved, 0) <> coalesce(h.quantity, 0)`,
  ),
  sqlCheck(
    'I7',
    'an order has a duplicate stock movement',
    'products',
    `select order_id || ' ' || kind || ' ' || sku as example
     from products.stock_ledger where order_id is not null
     group by order_id, kind, sku having count(*) > 1`,
  ),
];
