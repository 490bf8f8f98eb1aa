import { sqlCheck } from './sql-check.js';

const held = `
  select sku, sum(quantity) as quantity
  from products.reservations, jsonb_to_recordset(lines) as l(sku text, quantity integer)
  where state in ('held', 'committed') group by sku`;

export const stockChecks = [
  sqlCheck(
    'I1',
    'more is sold than there is',
    'products',
    `select sku as what from products.stock where available < 0 or reserved < 0 or on_hand < 0`,
  ),
  sqlCheck(
    'I1',
    'a balance is not what its ledger adds up to',
    'products',
    `select sku as what
     from products.stock s
     full join (
       select sku, sum(on_hand) as on_hand, sum(reserved) as reserved from products.stock_ledger group by sku
     ) l using (sku)
     where (s.on_hand, s.reserved) is distinct from (l.on_hand, l.reserved)`,
  ),
  sqlCheck(
    'I1',
    'something else is reserved than orders hold',
    'products',
    `select sku || ': reserved ' || coalesce(s.reserved, 0) || ', held ' || coalesce(h.quantity, 0) as what
     from products.stock s full join (${held}) h using (sku)
     where coalesce(s.reserved, 0) <> coalesce(h.quantity, 0)`,
  ),
  sqlCheck(
    'I7',
    'stock was moved twice for one order',
    'products',
    `select order_id || ' ' || kind || ' ' || sku as what
     from products.stock_ledger where order_id is not null
     group by order_id, kind, sku having count(*) > 1`,
  ),
];
